import {
  isCovered,
  type PathRule,
  type ResourceRule,
  type Restriction,
} from '../../../src/auth/grants.ts'
import { SCOPES } from './identify-token.ts'

type Rules = readonly (ResourceRule | PathRule)[]

const LEGACY = ''

/** What each scope lets its token do (openshift apiserver-library-go pkg/authorization/scope). */
const BY_SCOPE: Readonly<Record<string, Rules>> = {
  'user:full': [
    { verbs: ['*'], apiGroups: ['*'], resources: ['*'] },
    { verbs: ['*'], nonResourceURLs: ['*'] },
  ],
  'user:info': [
    {
      verbs: ['get'],
      apiGroups: ['user.openshift.io', LEGACY],
      resources: ['users'],
      resourceNames: ['~'],
    },
  ],
  'user:check-access': [
    {
      verbs: ['create'],
      apiGroups: ['authorization.k8s.io'],
      resources: ['selfsubjectaccessreviews'],
    },
    {
      verbs: ['create'],
      apiGroups: ['authorization.openshift.io', LEGACY],
      resources: ['selfsubjectrulesreviews'],
    },
  ],
  'user:list-scoped-projects': [
    {
      verbs: ['list', 'watch'],
      apiGroups: ['project.openshift.io', LEGACY],
      resources: ['projects'],
    },
  ],
  'user:list-projects': [
    {
      verbs: ['list', 'watch'],
      apiGroups: ['project.openshift.io', LEGACY],
      resources: ['projects'],
    },
    { verbs: ['get'], apiGroups: [''], resources: ['namespaces'] },
  ],
}

const ALWAYS: Rules = [
  {
    verbs: ['get'],
    nonResourceURLs: [
      '/version',
      '/version/*',
      '/api',
      '/api/*',
      '/apis',
      '/apis/*',
      '/openapi/*',
      '/.well-known',
      '/.well-known/*',
      '/',
    ],
  },
]

/**
 * Forbids what the scopes of an OAuth token do not cover. Scopes that name a role cover nothing here, as on a cluster
 * that has no such role: this mock has none.
 */
export const withinScopes: Restriction = ({ extra }, attributes) => {
  const scopes = extra[SCOPES] ?? []
  if (scopes.length === 0) return undefined
  const rules = [...ALWAYS, ...scopes.flatMap((scope) => BY_SCOPE[scope] ?? [])]
  if (isCovered(rules, attributes)) return undefined
  return `scopes [${scopes.join(' ')}] prevent this action`
}
