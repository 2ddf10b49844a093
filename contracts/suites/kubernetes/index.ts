import type { Check } from '../../harness/define-check.ts'
import { applyByKubectlTakesOverLastApplied } from './apply-by-kubectl-takes-over-last-applied.ts'
import { applyFirstAfterUpdates } from './apply-first-after-updates.ts'
import { applyInAMissingNamespaceIs404 } from './apply-in-a-missing-namespace-is-404.ts'
import { applyKeepsWhatUpdatesOwn } from './apply-keeps-what-updates-own.ts'
import { applyMergesAKeyedList } from './apply-merges-a-keyed-list.ts'
import { applyNamesAreChecked } from './apply-names-are-checked.ts'
import { applyOfSecretData } from './apply-of-secret-data.ts'
import { applyReadsYaml } from './apply-reads-yaml.ts'
import { applySharesEqualValues } from './apply-shares-equal-values.ts'
import { createAccountKeepsNamesOfSecrets } from './create-account-keeps-names-of-secrets.ts'
import { createAccountNameRules } from './create-account-name-rules.ts'
import { createDryRunStoresNothing } from './create-dry-run-stores-nothing.ts'
import { createExistingNameIs409 } from './create-existing-name-is-409.ts'
import { createFillsTheMetadata } from './create-fills-the-metadata.ts'
import { createInAMissingNamespaceIs404 } from './create-in-a-missing-namespace-is-404.ts'
import { createInATerminatingNamespaceIs403 } from './create-in-a-terminating-namespace-is-403.ts'
import { createMakesANameOfGenerateName } from './create-makes-a-name-of-generate-name.ts'
import { createWithAVersionIs500 } from './create-with-a-version-is-500.ts'
import { createWithoutANameIs422 } from './create-without-a-name-is-422.ts'
import { deleteAnswersByKind } from './delete-answers-by-kind.ts'
import { deleteCollectionAnswersTheList } from './delete-collection-answers-the-list.ts'
import { deleteInTheForegroundWaits } from './delete-in-the-foreground-waits.ts'
import { deletePreconditionsAre409 } from './delete-preconditions-are-409.ts'
import { deleteWaitsForFinalizers } from './delete-waits-for-finalizers.ts'
import { getMissingIs404 } from './get-missing-is-404.ts'
import { listAllNamespacesInStorageOrder } from './list-all-namespaces-in-storage-order.ts'
import { listAtVersions } from './list-at-versions.ts'
import { listByLabelAndField } from './list-by-label-and-field.ts'
import { listByLabelComparesNumbers } from './list-by-label-compares-numbers.ts'
import { listByLabel } from './list-by-label.ts'
import { listFromTheLastKeyAfterCompaction } from './list-from-the-last-key-after-compaction.ts'
import { listFutureVersionIs504 } from './list-future-version-is-504.ts'
import { listInChunks } from './list-in-chunks.ts'
import { listOneNamespace } from './list-one-namespace.ts'
import { listVersionMatchIsValidated } from './list-version-match-is-validated.ts'
import { namespaceDeletionMakesItTerminating } from './namespace-deletion-makes-it-terminating.ts'
import { namespaceIsLabelledAndActive } from './namespace-is-labelled-and-active.ts'
import { namespaceNameRules } from './namespace-name-rules.ts'
import { namespacePhaseCanBeSelected } from './namespace-phase-can-be-selected.ts'
import { namespaceStatusCanBeRead } from './namespace-status-can-be-read.ts'
import { patchAnotherNamespaceIs400 } from './patch-another-namespace-is-400.ts'
import { patchKeepsTenManagersOfUpdates } from './patch-keeps-ten-managers-of-updates.ts'
import { patchLastFinalizerDeletes } from './patch-last-finalizer-deletes.ts'
import { patchManagerIsTheUserAgent } from './patch-manager-is-the-user-agent.ts'
import { patchOfAnotherTypeIs422 } from './patch-of-another-type-is-422.ts'
import { patchResetsManagedFields } from './patch-resets-managed-fields.ts'
import { patchStrategicErrorsAre500 } from './patch-strategic-errors-are-500.ts'
import { patchStrategicFollowsDirectivesInMaps } from './patch-strategic-follows-directives-in-maps.ts'
import { patchStrategicMergesOwnersByUid } from './patch-strategic-merges-owners-by-uid.ts'
import { patchStrategicMergesSecretsByName } from './patch-strategic-merges-secrets-by-name.ts'
import { patchUidIsImmutable } from './patch-uid-is-immutable.ts'
import { patchWithoutAVersionWins } from './patch-without-a-version-wins.ts'
import { secretTextBecomesData } from './secret-text-becomes-data.ts'
import { secretTypeCanBeSelected } from './secret-type-can-be-selected.ts'
import { secretTypeIsImmutable } from './secret-type-is-immutable.ts'
import { secretTypesNeedTheirKeys } from './secret-types-need-their-keys.ts'
import { strangersAreForbidden } from './strangers-are-forbidden.ts'
import { strictValidationUnknownAndDuplicateFields } from './strict-validation-unknown-and-duplicate-fields.ts'
import { strictValidationUnknownMetadataFields } from './strict-validation-unknown-metadata-fields.ts'
import { unknownPathsAre404 } from './unknown-paths-are-404.ts'
import { updateAnotherNameIs400 } from './update-another-name-is-400.ts'
import { updateAnotherUidIs409 } from './update-another-uid-is-409.ts'
import { updateReplacesTheObject } from './update-replaces-the-object.ts'
import { updateStaleVersionIs409 } from './update-stale-version-is-409.ts'
import { updateWithoutAChangeKeepsTheVersion } from './update-without-a-change-keeps-the-version.ts'
import { updateWithoutAVersionWins } from './update-without-a-version-wins.ts'
import { watchBeginsWithWhatIsSelected } from './watch-begins-with-what-is-selected.ts'
import { watchBookmarkBeforeTheEnd } from './watch-bookmark-before-the-end.ts'
import { watchConcurrentlyInOneOrder } from './watch-concurrently-in-one-order.ts'
import { watchDeletionOnLeavingASelector } from './watch-deletion-on-leaving-a-selector.ts'
import { watchFromAVersion } from './watch-from-a-version.ts'
import { watchMarksTheEndOfTheInitialState } from './watch-marks-the-end-of-the-initial-state.ts'
import { watchObservesChanges } from './watch-observes-changes.ts'
import { watchOneName } from './watch-one-name.ts'
import { watchRestartsWhereItEnded } from './watch-restarts-where-it-ended.ts'
import { watchTellsEachWatcherWhatItSees } from './watch-tells-each-watcher-what-it-sees.ts'
import { watchTooOldIsAnErrorEvent } from './watch-too-old-is-an-error-event.ts'
import { watchTwoNamespaces } from './watch-two-namespaces.ts'

/** The checks of the core kinds of Kubernetes that tokens live on. */
export const kubernetes: readonly Check[] = [
  applyByKubectlTakesOverLastApplied,
  applyFirstAfterUpdates,
  applyInAMissingNamespaceIs404,
  applyKeepsWhatUpdatesOwn,
  applyMergesAKeyedList,
  applyNamesAreChecked,
  applyOfSecretData,
  applyReadsYaml,
  applySharesEqualValues,
  createAccountKeepsNamesOfSecrets,
  createAccountNameRules,
  createDryRunStoresNothing,
  createExistingNameIs409,
  createFillsTheMetadata,
  createInAMissingNamespaceIs404,
  createInATerminatingNamespaceIs403,
  createMakesANameOfGenerateName,
  createWithAVersionIs500,
  createWithoutANameIs422,
  deleteAnswersByKind,
  deleteCollectionAnswersTheList,
  deleteInTheForegroundWaits,
  deletePreconditionsAre409,
  deleteWaitsForFinalizers,
  getMissingIs404,
  listAllNamespacesInStorageOrder,
  listAtVersions,
  listByLabelAndField,
  listByLabelComparesNumbers,
  listByLabel,
  listFromTheLastKeyAfterCompaction,
  listFutureVersionIs504,
  listInChunks,
  listOneNamespace,
  listVersionMatchIsValidated,
  namespaceDeletionMakesItTerminating,
  namespaceIsLabelledAndActive,
  namespaceNameRules,
  namespacePhaseCanBeSelected,
  namespaceStatusCanBeRead,
  patchAnotherNamespaceIs400,
  patchKeepsTenManagersOfUpdates,
  patchLastFinalizerDeletes,
  patchManagerIsTheUserAgent,
  patchOfAnotherTypeIs422,
  patchResetsManagedFields,
  patchStrategicErrorsAre500,
  patchStrategicFollowsDirectivesInMaps,
  patchStrategicMergesOwnersByUid,
  patchStrategicMergesSecretsByName,
  patchUidIsImmutable,
  patchWithoutAVersionWins,
  secretTextBecomesData,
  secretTypeCanBeSelected,
  secretTypeIsImmutable,
  secretTypesNeedTheirKeys,
  strangersAreForbidden,
  strictValidationUnknownAndDuplicateFields,
  strictValidationUnknownMetadataFields,
  unknownPathsAre404,
  updateAnotherNameIs400,
  updateAnotherUidIs409,
  updateReplacesTheObject,
  updateStaleVersionIs409,
  updateWithoutAChangeKeepsTheVersion,
  updateWithoutAVersionWins,
  watchBeginsWithWhatIsSelected,
  watchBookmarkBeforeTheEnd,
  watchConcurrentlyInOneOrder,
  watchDeletionOnLeavingASelector,
  watchFromAVersion,
  watchMarksTheEndOfTheInitialState,
  watchObservesChanges,
  watchOneName,
  watchRestartsWhereItEnded,
  watchTellsEachWatcherWhatItSees,
  watchTooOldIsAnErrorEvent,
  watchTwoNamespaces,
]
