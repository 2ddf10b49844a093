import { onceFor } from '../../runtime/remembered.ts'
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

/** The paths of a set without those that nobody owns. */
export const withoutUnowned = onceFor((set: FieldSet): FieldSet => difference(set, UNOWNED))
