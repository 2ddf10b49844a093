import { quoteGo } from '../../../src/json/go-quote.ts'
import type { RuleContext } from '../../../src/kube/define-kind.ts'
import {
  internalError,
  invalidValue,
  required,
  type FieldError,
} from '../../../src/kube/field-error.ts'
import {
  labelNameProblems,
  pathSegmentProblems,
  subdomainProblems,
} from '../../../src/kube/meta/names.ts'
import type { JsonObject } from '../../../src/json/value.ts'
import { GROUP_VERSION } from '../group.ts'
import { hasRedirect, withoutRedirects } from './account-redirects.ts'
import { objectsIn, textIn, textsIn } from './read.ts'
import { restrictionProblem } from './scope-restrictions.ts'

const SERVICE_ACCOUNT = /^system:serviceaccount:([^:]+):([^:]+)$/

/** A client name that is well formed: an OAuth client's, or a service account's. */
export function clientNameErrors(object: JsonObject): FieldError[] {
  const name = textIn(object, 'clientName')
  if (name === '') return [required('clientName')]
  if (serviceAccountOf(name)) return []
  const problems = subdomainProblems(name)
  return problems.length === 0 ? [] : [invalidValue('clientName', name, problems.join(', '))]
}

function serviceAccountOf(
  clientName: string,
): { readonly namespace: string; readonly name: string } | undefined {
  const match = SERVICE_ACCOUNT.exec(clientName)
  if (!match) return undefined
  const [, namespace = '', name = ''] = match
  if (labelNameProblems(namespace).length > 0 || subdomainProblems(name).length > 0)
    return undefined
  return { namespace, name }
}

/**
 * The client exists and may have the scopes. A failure is an internal error on clientName, after all other errors
 * (oauth-apiserver pkg/oauth/apiserver/registry/*\/strategy.go Validate).
 */
export function clientCheckErrors(object: JsonObject, context: RuleContext): FieldError[] {
  const problem = clientProblem(object, context)
  return problem === undefined ? [] : [internalError('clientName', problem)]
}

function clientProblem(object: JsonObject, { read }: RuleContext): string | undefined {
  const name = textIn(object, 'clientName')
  const account = serviceAccountOf(name)
  const scopes = textsIn(object, 'scopes')
  if (account) {
    const found = read('v1', 'ServiceAccount', account.name, account.namespace)
    if (!found) return `serviceaccounts ${quoteGo(account.name)} not found`
    if (!hasRedirect(found)) return withoutRedirects(name)
    return restrictionProblem(name, accountRestrictions(account.namespace), scopes)
  }
  if (name === '') return 'resource name may not be empty'
  const unfit = pathSegmentProblems(name)
  if (unfit.length > 0) return `invalid resource name ${quoteGo(name)}: [${unfit.join(' ')}]`
  const client = read(GROUP_VERSION, 'OAuthClient', name)
  if (!client) return `oauthclients.oauth.openshift.io ${quoteGo(name)} not found`
  return restrictionProblem(name, objectsIn(client, 'scopeRestrictions'), scopes)
}

// What a service account may ask for as a client: itself, and any role in its own namespace.
const accountRestrictions = (namespace: string): readonly JsonObject[] => [
  {
    literals: ['user:info', 'user:check-access', 'user:list-scoped-projects', 'user:list-projects'],
  },
  { clusterRole: { roleNames: ['*'], namespaces: [namespace], allowEscalation: true } },
]
