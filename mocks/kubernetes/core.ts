import type { KindDefinition, Verb } from '../../src/kube/define-kind.ts'
import type { FieldError } from '../../src/kube/field-error.ts'
import { objectMetaErrors, type NameRule } from '../../src/kube/meta/validate-meta.ts'
import { unqualifiedFinalizerErrors } from '../../src/kube/meta/validate-finalizers.ts'
import type { JsonObject } from '../../src/json/value.ts'

/** The verbs of a namespace: all but deletecollection. */
export const VERBS: readonly Verb[] = [
  'create',
  'delete',
  'get',
  'list',
  'patch',
  'update',
  'watch',
]

/** What the core kinds have in common. */
export const CORE = {
  group: '',
  version: 'v1',
  family: 'builtin',
  generateName: 'suffix',
  unconditionalUpdate: true,
  collectsGarbage: true,
} as const satisfies Partial<KindDefinition>

/** The rules for the metadata of a core kind: finalizers without a domain must be the server's own. */
export function coreMetaErrors(object: JsonObject, nameRule: NameRule): FieldError[] {
  return [...objectMetaErrors(object, nameRule), ...unqualifiedFinalizerErrors(object)]
}
