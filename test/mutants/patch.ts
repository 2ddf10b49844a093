import type { Mutant } from './mutant.ts'

const JSON_PATCH = 'src/json/json-patch.ts'
const MERGE_PATCH = 'src/json/merge-patch.ts'
const STRATEGIC = 'src/kube/patch/strategic'
const APPLY = 'src/kube/managed-fields/apply-object.ts'
const PATCH = 'src/kube/verbs/patch.ts'

/** Defects of patches and of server-side apply. */
export const patch: readonly Mutant[] = [
  {
    name: 'null in a merge patch is kept',
    file: MERGE_PATCH,
    find: 'if (change === null) return undefined',
    replace: 'if (change === null) return change',
    by: 'kubernetes/patch-null-deletes',
  },
  {
    name: 'lists of a merge patch are joined',
    file: MERGE_PATCH,
    find: 'if (!isJsonObject(before)) return withoutNulls(change)',
    replace:
      'if (Array.isArray(before) && Array.isArray(change)) return [...before, ...change]\n  if (!isJsonObject(before)) return withoutNulls(change)',
    by: 'openshift/patch-merge-replaces-lists',
  },
  {
    name: 'a merge patch replaces objects',
    file: MERGE_PATCH,
    find: 'return isJsonObject(change) ? applyMergePatch(before, change) : change',
    replace: 'return change',
    by: 'openshift/patch-merge-replaces-lists',
  },
  {
    name: 'a test of a JSON patch always holds',
    file: JSON_PATCH,
    find: 'if (!isSame) throw',
    replace: 'if (!isSame && path === "-") throw',
    by: 'openshift/patch-json-that-fails-changes-nothing',
  },
  {
    name: 'a JSON patch may remove what is not there',
    file: JSON_PATCH,
    find: 'if (!container.remove(key)) throw missing(path)',
    replace: 'container.remove(key)',
    by: 'openshift/patch-json-that-fails-changes-nothing',
  },
  {
    name: 'a move of a JSON patch copies',
    file: JSON_PATCH,
    find: 'if (node === undefined || !container.remove(key)) throw missing(from)',
    replace: 'if (node === undefined) throw missing(from)',
    by: 'openshift/patch-json-adds-replaces-and-removes',
  },
  {
    name: 'an operation that is none is passed over',
    file: JSON_PATCH,
    find: "throw new JsonPatchError('Unexpected kind: unknown')",
    replace: 'return',
    by: 'openshift/patch-json-that-fails-changes-nothing',
  },
  {
    name: 'a strategic patch knows no keys',
    file: `${STRATEGIC}/merge-list.ts`,
    find: 'if (isJsonObject(found)) merged[index] = mergeItem(found, change)',
    replace: 'if (index < -1) merged[index] = change',
    by: [
      'kubernetes/patch-strategic-merges-secrets-by-name',
      'kubernetes/patch-strategic-merges-owners-by-uid',
    ],
  },
  {
    name: 'a strategic patch deletes no items',
    file: `${STRATEGIC}/merge-list.ts`,
    find: 'left = left.filter((other) => keyIn(other, mergeKey) !== identity)',
    replace: 'left = left.filter((other) => keyIn(other, mergeKey) !== identity || true)',
    by: [
      'kubernetes/patch-strategic-merges-secrets-by-name',
      'kubernetes/patch-strategic-merges-owners-by-uid',
    ],
  },
  {
    name: 'a strategic patch replaces every list',
    file: `${STRATEGIC}/merge-object.ts`,
    find: "const isMerged = strategy === 'merge' || isDeletion",
    replace: 'const isMerged = isDeletion',
    by: 'openshift/patch-strategic-merges-redirect-uris',
  },
  {
    name: 'a strategic patch merges plain lists',
    file: `${STRATEGIC}/merge-object.ts`,
    find: "const isMerged = strategy === 'merge' || isDeletion",
    replace: "const isMerged = strategy !== '-' || isDeletion",
    by: 'openshift/patch-strategic-replaces-plain-lists',
  },
  {
    name: 'null in a strategic patch is passed over',
    file: `${STRATEGIC}/merge-object.ts`,
    find: 'if (value === null) {\n    members.delete(key)\n    return',
    replace: 'if (value === null) {\n    return',
    by: 'kubernetes/patch-null-deletes',
  },
  {
    name: 'any media type is a merge patch',
    file: 'src/kube/patch/patch-type.ts',
    find: 'if (type) return type',
    replace: "return type ?? 'merge'",
    by: 'openshift/patch-unknown-media-type-is-415',
  },
  {
    name: 'a dry run of a patch is stored',
    file: PATCH,
    find: '{ entry, object: tracked, isDryRun: options.isDryRun }',
    replace: '{ entry, object: tracked, isDryRun: false }',
    by: 'openshift/patch-dry-run-stores-nothing',
  },
  {
    name: 'a patch may rename',
    file: PATCH,
    find: 'checkBodyName(placed, info.name)',
    replace: 'checkBodyName(placed, String(placed))',
    by: 'openshift/patch-another-name-is-400',
  },
  {
    name: 'Strict takes a patch with unknown fields',
    file: PATCH,
    find: "if (fieldValidation !== 'Strict' || problems.length === 0) return",
    replace: 'if (fieldValidation) return',
    by: 'openshift/patch-strict-validation-is-422',
  },
  {
    name: 'a patch does not warn of unknown fields',
    file: PATCH,
    find: "if (fieldValidation === 'Warn') warnings.push(...problems)",
    replace: '',
    by: 'openshift/patch-warns-of-unknown-fields',
  },
  {
    name: 'a patch of nothing creates',
    file: PATCH,
    find: 'if (!entry) throw notFound(resource.subject, info.name)',
    replace: 'if (!entry) return applyTo(world, exchange, { entry, text, options })',
    by: 'openshift/patch-missing-is-404',
  },
  {
    name: 'an apply takes over without force',
    file: APPLY,
    find: 'if (conflicts.length > 0 && !isForced) return',
    replace: 'if (conflicts.length > 99 && !isForced) return',
    by: 'openshift/apply-conflict-is-409',
  },
  {
    name: 'force does not help against a conflict',
    file: APPLY,
    find: 'if (conflicts.length > 0 && !isForced) return',
    replace: 'if (conflicts.length > 0) return',
    by: 'openshift/apply-force-takes-the-conflicts',
  },
  {
    name: 'a forced field keeps its former manager',
    file: APPLY,
    find: 'fields: difference(difference(entry.fields, changed), removed),',
    replace: 'fields: entry.fields,',
    by: 'openshift/apply-force-takes-the-conflicts',
  },
  {
    name: 'what is applied no longer stays',
    file: APPLY,
    find: 'if (isEmptySet(last)) return objectOf(merged)',
    replace: 'return objectOf(merged)',
    by: 'openshift/apply-creates-repeats-and-prunes',
  },
  {
    name: 'what another manager applies too is removed',
    file: APPLY,
    find: '[\n    ...others,\n    own,\n  ]',
    replace: '[own]',
    by: ['openshift/apply-shares-a-set', 'kubernetes/apply-shares-equal-values'],
  },
  {
    name: 'an apply is told as an update',
    file: APPLY,
    find: "operation: 'Apply',",
    replace: "operation: 'Update',",
    by: 'openshift/apply-creates-repeats-and-prunes',
  },
  {
    name: 'an apply needs no manager',
    file: 'src/kube/patch/patch-options.ts',
    find: "if (textOf(query, 'fieldManager') === '') {",
    replace: "if (textOf(query, 'fieldManager') === '-') {",
    by: 'openshift/patch-options-are-validated',
  },
  {
    name: 'force is taken with any patch',
    file: 'src/kube/patch/patch-options.ts',
    find: "} else if (query.has('force')) {",
    replace: "} else if (query.has('-')) {",
    by: 'openshift/patch-options-are-validated',
  },
  {
    name: 'a manager is named after the whole user agent',
    file: 'src/kube/options/write-options.ts',
    find: "const [product = ''] = userAgent.split('/', 1)",
    replace: 'const product = userAgent',
    by: 'kubernetes/patch-manager-is-the-user-agent',
  },
  {
    name: 'updates by any number of managers are told',
    file: 'src/kube/managed-fields/track-update.ts',
    find: 'const MOST_UPDATES = 10',
    replace: 'const MOST_UPDATES = 100',
    by: 'kubernetes/patch-keeps-ten-managers-of-updates',
  },
]
