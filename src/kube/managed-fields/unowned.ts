import { fieldSet, LEAF, type FieldSet } from './field-set.ts'
import { difference } from './set-operations.ts'

/** Identity and what the server itself keeps. */
const UNOWNED: FieldSet = fieldSet(false, [
  ['f:apiVersion', LEAF],
  ['f:kind', LEAF],
  [
    'f:metadata',
    fieldSet(
      true,
      [
        'name',
        'namespace',
        'creationTimestamp',
        'selfLink',
        'uid',
        'clusterName',
        'generation',
        'managedFields',
        'resourceVersion',
      ].map((name) => [`f:${name}`, LEAF] as const),
    ),
  ],
])

const owned = new WeakMap<FieldSet, FieldSet>()

/** The paths of a set without those that nobody owns. */
export function withoutUnowned(set: FieldSet): FieldSet {
  const known = owned.get(set)
  if (known) return known
  const made = difference(set, UNOWNED)
  owned.set(set, made)
  return made
}
