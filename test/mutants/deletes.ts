import type { Mutant } from './mutant.ts'

const DELETE = 'src/kube/verbs/delete.ts'
const COLLECTION = 'src/kube/verbs/delete-collection.ts'
const UPDATE = 'src/kube/verbs/update.ts'

/** Defects of deletions. */
export const deletes: readonly Mutant[] = [
  {
    name: 'a dry run deletes',
    file: DELETE,
    find: 'if (options.isDryRun) return',
    replace: 'if (options.isDryRun && !entry) return',
    by: 'kubernetes/delete-dry-run-deletes-nothing',
  },
  {
    name: 'a dry run marks what waits for a finalizer',
    file: DELETE,
    find: 'if (options.isDryRun || isSame) return',
    replace: 'if (isSame) return',
    by: 'kubernetes/delete-dry-run-deletes-nothing',
  },
  {
    name: 'finalizers do not keep an object',
    file: DELETE,
    find: 'const finalizers = finalizersAfter(resource, object, options)',
    replace: 'const finalizers = finalizersAfter(resource, object, options).slice(99)',
    by: ['openshift/delete-waits-for-finalizers', 'kubernetes/delete-waits-for-finalizers'],
  },
  {
    name: 'an object stays when its last finalizer goes',
    file: UPDATE,
    find: 'if (isTerminating(object) && waitsFor.length === 0)',
    replace: 'if (isTerminating(object) && waitsFor.length < 0)',
    by: 'openshift/delete-waits-for-finalizers',
  },
  {
    name: 'what waits for a finalizer does not say since when',
    file: DELETE,
    find: '{ deletionTimestamp: timeText(world.clock.now()), deletionGracePeriodSeconds: 0 }',
    replace: '{ deletionGracePeriodSeconds: 0 }',
    by: 'openshift/delete-waits-for-finalizers',
  },
  {
    name: 'a second deletion makes a new version',
    file: DELETE,
    find: 'const isSame = encodeJsonText(marked) === encodeJsonText(object)',
    replace: 'const isSame = encodeJsonText(marked) === encodeJsonText(options.uid ?? "")',
    by: 'kubernetes/delete-again-changes-nothing',
  },
  {
    name: 'what is going may get new finalizers',
    file: 'src/kube/meta/validate-meta-update.ts',
    find: "if (metaText(previous, 'deletionTimestamp') === '') return []",
    replace: "if (metaText(previous, 'deletionTimestamp') !== '-') return []",
    by: 'kubernetes/delete-takes-no-new-finalizers',
  },
  {
    name: 'the uid of a precondition is ignored',
    file: DELETE,
    find: 'if (options.uid !== undefined && options.uid !== uid) {',
    replace: "if (options.uid === '-') {",
    by: 'openshift/delete-preconditions-are-409',
  },
  {
    name: 'the version of a precondition is ignored',
    file: DELETE,
    find: 'if (options.resourceVersion !== undefined && options.resourceVersion !== version) {',
    replace: "if (options.resourceVersion === '-') {",
    by: 'kubernetes/delete-preconditions-are-409',
  },
  {
    name: 'preconditions of the query count beside a body',
    file: DELETE,
    find: 'if (request.body.length === 0) return',
    replace: "if (request.body.length === 0 || query.has('uid')) return",
    by: 'kubernetes/delete-preconditions-are-409',
  },
  {
    name: 'a deletion answers the object where a Status is due',
    file: DELETE,
    find: 'if (!isGone || stored.definition.returnsDeletedObject) {',
    replace: 'if (!isGone || stored) {',
    by: 'kubernetes/delete-answers-by-kind',
  },
  {
    name: 'a deletion answers a Status where the object is due',
    file: DELETE,
    find: 'if (!isGone || stored.definition.returnsDeletedObject) {',
    replace: 'if (!isGone) {',
    by: 'openshift/delete-token-answers-the-token',
  },
  {
    name: 'the answer to a deletion has the version before it',
    file: DELETE,
    find: 'const { value } = world.store.delete(entry.key, { expect: last })',
    replace: 'world.store.delete(entry.key, { expect: last }); const { value } = entry',
    by: 'openshift/delete-token-answers-the-token',
  },
  {
    name: 'a deletion in the foreground does not wait',
    file: DELETE,
    find: "return propagationPolicy === 'Foreground' ?",
    replace: "return propagationPolicy === 'Front' ?",
    by: 'kubernetes/delete-in-the-foreground-waits',
  },
  {
    name: 'both options of propagation are taken at once',
    file: 'src/kube/options/delete-options.ts',
    find: 'if (orphanDependents !== undefined && policy !== undefined) {',
    replace: "if (orphanDependents !== undefined && policy === '') {",
    by: 'kubernetes/delete-in-the-foreground-waits',
  },
  {
    name: 'a collection is deleted whatever is selected',
    file: COLLECTION,
    find: 'const selection = selectionOf(selectors, resource)',
    replace:
      'const selection = { ...selectionOf(selectors, resource), matches: undefined, byLabels: undefined, byFields: undefined }',
    by: ['kubernetes/delete-collection-answers-the-list'],
  },
  {
    name: 'of a collection only the first is deleted',
    file: COLLECTION,
    find: 'for (const { value } of valuesIn(page.runs))',
    replace: 'for (const { value } of valuesIn(page.runs).slice(0, 1))',
    by: 'openshift/delete-collection-answers-the-list',
  },
  {
    name: 'the deletion of a collection ignores its limit',
    file: COLLECTION,
    find: 'options: selection.name === undefined ? exactly(options) : options,',
    replace:
      'options: { ...(selection.name === undefined ? exactly(options) : options), limit: 0 },',
    by: 'kubernetes/delete-collection-keeps-its-limit',
  },
  {
    name: 'a dry run deletes the collection',
    file: COLLECTION,
    find: 'deleteEntry(world, resource, entry, deletion)',
    replace: 'deleteEntry(world, resource, entry, { ...deletion, isDryRun: false })',
    by: 'kubernetes/delete-collection-dry-run-deletes-nothing',
  },
  {
    name: 'a namespace goes at once, whatever is in it',
    file: 'src/kube/verbs/terminate-namespace.ts',
    find: 'save(world, resource, entry.key, { object, expect: entry }).value,',
    replace: 'save && (world.store.delete(entry.key).value ?? object),',
    by: 'kubernetes/namespace-deletion-makes-it-terminating',
  },
]
