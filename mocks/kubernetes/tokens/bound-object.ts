import { isJsonObject, type JsonObject } from '../../../src/json/value.ts'
import { metaText, nameOf } from '../../../src/kube/meta/object-meta.ts'
import type { ReviewContext } from '../../../src/kube/review.ts'
import { badRequest, conflict, notFound } from '../../../src/kube/status.ts'
import { fieldsIn, textIn } from '../read.ts'

/** What a token dies with. */
export interface BoundObject {
  readonly type: 'pod' | 'secret' | 'node'
  readonly object: JsonObject
}

const KINDS: Readonly<
  Record<string, { readonly type: BoundObject['type']; readonly plural: string }>
> = {
  Pod: { type: 'pod', plural: 'pods' },
  Secret: { type: 'secret', plural: 'secrets' },
  Node: { type: 'node', plural: 'nodes' },
}

/**
 * Finds the object that a token is to be bound to; undefined when none is asked for. Refuses kinds that tokens cannot be
 * bound to and pods of another account (400), missing objects (404) and other uids (409).
 */
export function boundObjectOf(
  spec: JsonObject,
  account: JsonObject,
  context: ReviewContext,
): BoundObject | undefined {
  const reference = spec['boundObjectRef']
  if (!isJsonObject(reference)) return undefined
  const [kind, name] = [textIn(reference, 'kind'), textIn(reference, 'name')]
  const { group, version } = parseApiVersion(textIn(reference, 'apiVersion'))
  const known = group === '' ? KINDS[kind] : undefined
  if (!known) {
    throw badRequest(`cannot bind token to object of type ${group}/${version}, Kind=${kind}`)
  }
  if (name === '') throw badRequest('Name parameter required.')
  const object = context.read('v1', kind, name, known.type === 'node' ? '' : context.namespace)
  if (!object) throw notFound({ group: '', resource: known.plural }, name)
  if (known.type === 'pod') checkAccount(object, account)
  checkUid(reference, object, kind)
  return { type: known.type, object }
}

// Go's schema.ParseGroupVersion; what does not parse counts as nothing.
function parseApiVersion(text: string): { readonly group: string; readonly version: string } {
  const parts = text.split('/')
  if (parts.length === 1) return { group: '', version: text }
  const [group = '', version = '', ...rest] = parts
  return rest.length === 0 ? { group, version } : { group: '', version: '' }
}

function checkAccount(pod: JsonObject, account: JsonObject): void {
  const own = nameOf(account)
  const name = textIn(fieldsIn(pod, 'spec'), 'serviceAccountName') || 'default'
  if (name === own) return
  throw badRequest(
    `cannot bind token for serviceaccount ${JSON.stringify(own)} to pod running with different serviceaccount name.`,
  )
}

function checkUid(reference: JsonObject, object: JsonObject, kind: string): void {
  const uid = textIn(reference, 'uid')
  if (uid === '' || uid === metaText(object, 'uid')) return
  throw conflict(
    { group: '', resource: kind },
    nameOf(object),
    `the UID in the bound object reference (${uid}) does not match the UID in record. The object might have been deleted and then recreated`,
  )
}
