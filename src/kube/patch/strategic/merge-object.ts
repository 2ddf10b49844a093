import { isJsonObject, type JsonObject } from '../../../json/value.ts'
import { goTypeOf } from '../go-value.ts'
import type { Shape } from '../../schema/shape.ts'
import { DELETION, isListDirective, listOfDirective } from './directive-key.ts'
import { followElementOrders } from './element-order-directive.ts'
import { mergeList } from './merge-list.ts'
import { patchField, patchListField } from './patch-field.ts'
import {
  discardNulls,
  isPatchObject,
  withoutDirectives,
  type Members,
  type PatchObject,
  type PatchValue,
} from './patch-value.ts'
import { badPatchType, StrategicError } from './strategic-error.ts'

/**
 * Merges a patch into an object (apimachinery strategicpatch mergeMap). The object stays as it is; the patch loses what
 * was taken from it. Refuses directives that do not fit with a StrategicError.
 */
export function mergeObject(original: JsonObject, patch: PatchObject, shape: Shape): JsonObject {
  const directive = patch['$patch']
  if (directive !== undefined) return followDirective(directive, patch)
  const members: Members = new Map(Object.entries(original))
  retainKeys(members, patch)
  followElementOrders(members, patch, shape, mergeObject)
  for (const [key, value] of Object.entries(patch)) mergeMember(members, key, value, shape)
  return Object.fromEntries(members)
}

function followDirective(directive: PatchValue, patch: PatchObject): JsonObject {
  if (directive === 'delete') return {}
  if (directive !== 'replace') throw badPatchType(directive, patch)
  delete patch['$patch']
  return patch
}

// `$retainKeys` names the keys that stay; the patch may set no others.
function retainKeys(members: Members, patch: PatchObject): void {
  const retained = patch['$retainKeys']
  if (retained === undefined) return
  delete patch['$retainKeys']
  const malformed = new StrategicError('invalid patch format of retainKeys', 400)
  if (!Array.isArray(retained)) throw malformed
  const isAllowed = (key: string, value: PatchValue): boolean =>
    value === null || isListDirective(key) || retained.includes(key)
  if (!Object.entries(patch).every(([key, value]) => isAllowed(key, value))) throw malformed
  for (const key of members.keys()) if (!retained.includes(key)) members.delete(key)
}

function mergeMember(members: Members, patchKey: string, value: PatchValue, shape: Shape): void {
  const isDeletion = patchKey.startsWith(DELETION)
  const key = isDeletion ? listOfDirective(patchKey, DELETION) : patchKey
  if (value === null) {
    members.delete(key)
    return
  }
  const before = members.get(key)
  if (before === undefined || goTypeOf(before) !== goTypeOf(value)) {
    if (!isDeletion) replaceMember(members, key, value)
    return
  }
  if (isJsonObject(before) && isPatchObject(value)) {
    const field = patchField(shape, key)
    const isReplaced = field.strategy === 'replace'
    members.set(key, isReplaced ? value : mergeObject(before, value, field.shape))
  } else if (Array.isArray(before) && Array.isArray(value)) {
    const { strategy, ...field } = patchListField(shape, key)
    const isMerged = strategy === 'merge' || isDeletion
    members.set(
      key,
      isMerged ? mergeList(before, value, { ...field, isDeletion, mergeObject }) : value,
    )
  } else members.set(key, value)
}

// What has nothing to merge with is taken over, without nulls and directives.
function replaceMember(members: Members, key: string, value: PatchValue): void {
  discardNulls(value)
  const kept = withoutDirectives(value)
  if (kept === undefined) members.delete(key)
  else members.set(key, kept)
}
