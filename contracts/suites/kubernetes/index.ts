import type { Check } from '../../harness/define-check.ts'
import { answersArePlainJson } from './answers-are-plain-json.ts'
import { answersInYaml } from './answers-in-yaml.ts'
import { applyByKubectlTakesOverLastApplied } from './apply-by-kubectl-takes-over-last-applied.ts'
import { applyFirstAfterUpdates } from './apply-first-after-updates.ts'
import { applyInAMissingNamespaceIs404 } from './apply-in-a-missing-namespace-is-404.ts'
import { applyKeepsWhatUpdatesOwn } from './apply-keeps-what-updates-own.ts'
import { applyMergesAKeyedList } from './apply-merges-a-keyed-list.ts'
import { applyNamesAreChecked } from './apply-names-are-checked.ts'
import { applyOfMetadataThatIsNone } from './apply-of-metadata-that-is-none.ts'
import { applyOfSecretData } from './apply-of-secret-data.ts'
import { applyReadsYaml } from './apply-reads-yaml.ts'
import { applySharesEqualValues } from './apply-shares-equal-values.ts'
import { applyWarnsOfDuplicateKeys } from './apply-warns-of-duplicate-keys.ts'
import { createAccountKeepsNamesOfSecrets } from './create-account-keeps-names-of-secrets.ts'
import { createAccountNameRules } from './create-account-name-rules.ts'
import { createDryRunStoresNothing } from './create-dry-run-stores-nothing.ts'
import { createExistingNameIs409 } from './create-existing-name-is-409.ts'
import { createFillsTheMetadata } from './create-fills-the-metadata.ts'
import { createFinalizerRules } from './create-finalizer-rules.ts'
import { createInAMissingNamespaceIs404 } from './create-in-a-missing-namespace-is-404.ts'
import { createInATerminatingNamespaceIs403 } from './create-in-a-terminating-namespace-is-403.ts'
import { createLabelRules } from './create-label-rules.ts'
import { createMakesANameOfGenerateName } from './create-makes-a-name-of-generate-name.ts'
import { createValuesOfAnotherTypeAre400 } from './create-values-of-another-type-are-400.ts'
import { createWithAVersionIs500 } from './create-with-a-version-is-500.ts'
import { createWithoutANameIs422 } from './create-without-a-name-is-422.ts'
import { deleteAgainChangesNothing } from './delete-again-changes-nothing.ts'
import { deleteAnswersByKind } from './delete-answers-by-kind.ts'
import { deleteCollectionAnswersTheList } from './delete-collection-answers-the-list.ts'
import { deleteCollectionDryRunDeletesNothing } from './delete-collection-dry-run-deletes-nothing.ts'
import { deleteCollectionKeepsItsLimit } from './delete-collection-keeps-its-limit.ts'
import { deleteDryRunDeletesNothing } from './delete-dry-run-deletes-nothing.ts'
import { deleteInTheForegroundWaits } from './delete-in-the-foreground-waits.ts'
import { deleteOfAPodMarksItFirst } from './delete-of-a-pod-marks-it-first.ts'
import { deletePreconditionsAre409 } from './delete-preconditions-are-409.ts'
import { deleteTakesNoNewFinalizers } from './delete-takes-no-new-finalizers.ts'
import { deleteWaitsForFinalizers } from './delete-waits-for-finalizers.ts'
import { discoveryListsResources } from './discovery-lists-resources.ts'
import { discoveryPrefersAVersion } from './discovery-prefers-a-version.ts'
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
import { namespaceDefaultStays } from './namespace-default-stays.ts'
import { namespaceDeletionMakesItTerminating } from './namespace-deletion-makes-it-terminating.ts'
import { namespaceIsLabelledAndActive } from './namespace-is-labelled-and-active.ts'
import { namespaceNameRules } from './namespace-name-rules.ts'
import { namespacePhaseCanBeSelected } from './namespace-phase-can-be-selected.ts'
import { namespaceStatusCanBeRead } from './namespace-status-can-be-read.ts'
import { partialMetadataLeavesOutTheRest } from './partial-metadata-leaves-out-the-rest.ts'
import { patchAnotherNamespaceIs400 } from './patch-another-namespace-is-400.ts'
import { patchKeepsTenManagersOfUpdates } from './patch-keeps-ten-managers-of-updates.ts'
import { patchLastFinalizerDeletes } from './patch-last-finalizer-deletes.ts'
import { patchManagerIsTheUserAgent } from './patch-manager-is-the-user-agent.ts'
import { patchMergesContainersByName } from './patch-merges-containers-by-name.ts'
import { patchNullDeletes } from './patch-null-deletes.ts'
import { patchOfAnotherTypeIs422 } from './patch-of-another-type-is-422.ts'
import { patchResetsManagedFields } from './patch-resets-managed-fields.ts'
import { patchStatusOfANamespace } from './patch-status-of-a-namespace.ts'
import { patchStrategicErrorsAre500 } from './patch-strategic-errors-are-500.ts'
import { patchStrategicFollowsDirectivesInMaps } from './patch-strategic-follows-directives-in-maps.ts'
import { patchStrategicMergesOwnersByUid } from './patch-strategic-merges-owners-by-uid.ts'
import { patchStrategicMergesSecretsByName } from './patch-strategic-merges-secrets-by-name.ts'
import { patchThatTakesTheVersionAway } from './patch-that-takes-the-version-away.ts'
import { patchUidIsImmutable } from './patch-uid-is-immutable.ts'
import { patchWithoutAVersionWins } from './patch-without-a-version-wins.ts'
import { reviewOfAccessAnswersYesOrNo } from './review-of-access-answers-yes-or-no.ts'
import { reviewOfAccessHasNoMetadata } from './review-of-access-has-no-metadata.ts'
import { reviewOfAccessLooksAtSelectors } from './review-of-access-looks-at-selectors.ts'
import { reviewOfAccessNamesTheRole } from './review-of-access-names-the-role.ts'
import { reviewOfAccessNeedsOneQuestion } from './review-of-access-needs-one-question.ts'
import { reviewTellsWhoIsImpersonated } from './review-tells-who-is-impersonated.ts'
import { secretImmutableStays } from './secret-immutable-stays.ts'
import { secretTextBecomesData } from './secret-text-becomes-data.ts'
import { secretTypeCanBeSelected } from './secret-type-can-be-selected.ts'
import { secretTypeIsImmutable } from './secret-type-is-immutable.ts'
import { secretTypesNeedTheirKeys } from './secret-types-need-their-keys.ts'
import { strangersAreForbidden } from './strangers-are-forbidden.ts'
import { strictValidationUnknownAndDuplicateFields } from './strict-validation-unknown-and-duplicate-fields.ts'
import { strictValidationUnknownMetadataFields } from './strict-validation-unknown-metadata-fields.ts'
import { tableHasColumnsAndCells } from './table-has-columns-and-cells.ts'
import { tableWatchTellsColumnsOnce } from './table-watch-tells-columns-once.ts'
import { tokenAnotherNameIs422 } from './token-another-name-is-422.ts'
import { tokenAnotherNamespaceIs400 } from './token-another-namespace-is-400.ts'
import { tokenAnotherUidIs409 } from './token-another-uid-is-409.ts'
import { tokenAudiencesAreKept } from './token-audiences-are-kept.ts'
import { tokenAudiencesDefaultToTheServer } from './token-audiences-default-to-the-server.ts'
import { tokenBoundObjectMissingIs404 } from './token-bound-object-missing-is-404.ts'
import { tokenBoundObjectUidIs409 } from './token-bound-object-uid-is-409.ts'
import { tokenBoundToAPodOfAnotherIs400 } from './token-bound-to-a-pod-of-another-is-400.ts'
import { tokenBoundToAPod } from './token-bound-to-a-pod.ts'
import { tokenBoundToASecret } from './token-bound-to-a-secret.ts'
import { tokenBoundToAnotherKindIs400 } from './token-bound-to-another-kind-is-400.ts'
import { tokenCanOnlyBeCreated } from './token-can-only-be-created.ts'
import { tokenDiesWithItsAccount } from './token-dies-with-its-account.ts'
import { tokenDiesWithItsSecret } from './token-dies-with-its-secret.ts'
import { tokenDryRunIsIgnored } from './token-dry-run-is-ignored.ts'
import { tokenExpirationAbove232Is422 } from './token-expiration-above-2-32-is-422.ts'
import { tokenExpirationBelowTenMinutesIs422 } from './token-expiration-below-ten-minutes-is-422.ts'
import { tokenExpirationIsAnHourUnlessTold } from './token-expiration-is-an-hour-unless-told.ts'
import { tokenForAMissingAccountIs404 } from './token-for-a-missing-account-is-404.ts'
import { tokenForOthersIs401 } from './token-for-others-is-401.ts'
import { tokenInAMissingNamespaceIs404 } from './token-in-a-missing-namespace-is-404.ts'
import { tokenIsIssuedWithDefaults } from './token-is-issued-with-defaults.ts'
import { tokenLeavesNothingBehind } from './token-leaves-nothing-behind.ts'
import { tokenLetsItsHolderIn } from './token-lets-its-holder-in.ts'
import { tokenReviewIdentifiesTheAccount } from './token-review-identifies-the-account.ts'
import { tokenReviewIntersectsAudiences } from './token-review-intersects-audiences.ts'
import { tokenReviewOfATamperedToken } from './token-review-of-a-tampered-token.ts'
import { tokenReviewOfGarbageIsNoError } from './token-review-of-garbage-is-no-error.ts'
import { tokenReviewWithoutATokenIs400 } from './token-review-without-a-token-is-400.ts'
import { tokenSaysWhoseItIs } from './token-says-whose-it-is.ts'
import { tokenStrictValidationRefusesUnknownFields } from './token-strict-validation-refuses-unknown-fields.ts'
import { tokenValuesOfTheWrongTypeAre400 } from './token-values-of-the-wrong-type-are-400.ts'
import { tokenVerifiesWithTheServedKey } from './token-verifies-with-the-served-key.ts'
import { unknownPathsAre404 } from './unknown-paths-are-404.ts'
import { updateAnotherNameIs400 } from './update-another-name-is-400.ts'
import { updateAnotherUidIs409 } from './update-another-uid-is-409.ts'
import { updateDryRunStoresNothing } from './update-dry-run-stores-nothing.ts'
import { updateManagersShareTheObject } from './update-managers-share-the-object.ts'
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
import { watchOneNamespace } from './watch-one-namespace.ts'
import { watchRestartsWhereItEnded } from './watch-restarts-where-it-ended.ts'
import { watchTellsEachWatcherWhatItSees } from './watch-tells-each-watcher-what-it-sees.ts'
import { watchTooOldIsAnErrorEvent } from './watch-too-old-is-an-error-event.ts'
import { watchTwoNamespaces } from './watch-two-namespaces.ts'

/** The checks of the core kinds of Kubernetes that tokens live on, of tokens and of reviews. */
export const kubernetes: readonly Check[] = [
  answersArePlainJson,
  answersInYaml,
  applyByKubectlTakesOverLastApplied,
  applyFirstAfterUpdates,
  applyInAMissingNamespaceIs404,
  applyKeepsWhatUpdatesOwn,
  applyMergesAKeyedList,
  applyNamesAreChecked,
  applyOfMetadataThatIsNone,
  applyOfSecretData,
  applyReadsYaml,
  applySharesEqualValues,
  applyWarnsOfDuplicateKeys,
  createAccountKeepsNamesOfSecrets,
  createAccountNameRules,
  createDryRunStoresNothing,
  createExistingNameIs409,
  createFillsTheMetadata,
  createFinalizerRules,
  createInAMissingNamespaceIs404,
  createInATerminatingNamespaceIs403,
  createLabelRules,
  createMakesANameOfGenerateName,
  createValuesOfAnotherTypeAre400,
  createWithAVersionIs500,
  createWithoutANameIs422,
  deleteAgainChangesNothing,
  deleteAnswersByKind,
  deleteCollectionAnswersTheList,
  deleteCollectionDryRunDeletesNothing,
  deleteCollectionKeepsItsLimit,
  deleteDryRunDeletesNothing,
  deleteInTheForegroundWaits,
  deleteOfAPodMarksItFirst,
  deletePreconditionsAre409,
  deleteTakesNoNewFinalizers,
  deleteWaitsForFinalizers,
  discoveryListsResources,
  discoveryPrefersAVersion,
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
  namespaceDefaultStays,
  namespaceDeletionMakesItTerminating,
  namespaceIsLabelledAndActive,
  namespaceNameRules,
  namespacePhaseCanBeSelected,
  namespaceStatusCanBeRead,
  partialMetadataLeavesOutTheRest,
  patchAnotherNamespaceIs400,
  patchKeepsTenManagersOfUpdates,
  patchLastFinalizerDeletes,
  patchManagerIsTheUserAgent,
  patchMergesContainersByName,
  patchNullDeletes,
  patchOfAnotherTypeIs422,
  patchResetsManagedFields,
  patchStatusOfANamespace,
  patchStrategicErrorsAre500,
  patchStrategicFollowsDirectivesInMaps,
  patchStrategicMergesOwnersByUid,
  patchStrategicMergesSecretsByName,
  patchThatTakesTheVersionAway,
  patchUidIsImmutable,
  patchWithoutAVersionWins,
  reviewOfAccessAnswersYesOrNo,
  reviewOfAccessHasNoMetadata,
  reviewOfAccessLooksAtSelectors,
  reviewOfAccessNamesTheRole,
  reviewOfAccessNeedsOneQuestion,
  reviewTellsWhoIsImpersonated,
  secretImmutableStays,
  secretTextBecomesData,
  secretTypeCanBeSelected,
  secretTypeIsImmutable,
  secretTypesNeedTheirKeys,
  strangersAreForbidden,
  strictValidationUnknownAndDuplicateFields,
  strictValidationUnknownMetadataFields,
  tableHasColumnsAndCells,
  tableWatchTellsColumnsOnce,
  tokenAnotherNameIs422,
  tokenAnotherNamespaceIs400,
  tokenAnotherUidIs409,
  tokenAudiencesAreKept,
  tokenAudiencesDefaultToTheServer,
  tokenBoundObjectMissingIs404,
  tokenBoundObjectUidIs409,
  tokenBoundToAPodOfAnotherIs400,
  tokenBoundToAPod,
  tokenBoundToASecret,
  tokenBoundToAnotherKindIs400,
  tokenCanOnlyBeCreated,
  tokenDiesWithItsAccount,
  tokenDiesWithItsSecret,
  tokenDryRunIsIgnored,
  tokenExpirationAbove232Is422,
  tokenExpirationBelowTenMinutesIs422,
  tokenExpirationIsAnHourUnlessTold,
  tokenForAMissingAccountIs404,
  tokenForOthersIs401,
  tokenInAMissingNamespaceIs404,
  tokenIsIssuedWithDefaults,
  tokenLeavesNothingBehind,
  tokenLetsItsHolderIn,
  tokenReviewIdentifiesTheAccount,
  tokenReviewIntersectsAudiences,
  tokenReviewOfATamperedToken,
  tokenReviewOfGarbageIsNoError,
  tokenReviewWithoutATokenIs400,
  tokenSaysWhoseItIs,
  tokenStrictValidationRefusesUnknownFields,
  tokenValuesOfTheWrongTypeAre400,
  tokenVerifiesWithTheServedKey,
  unknownPathsAre404,
  updateAnotherNameIs400,
  updateAnotherUidIs409,
  updateDryRunStoresNothing,
  updateManagersShareTheObject,
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
  watchOneNamespace,
  watchRestartsWhereItEnded,
  watchTellsEachWatcherWhatItSees,
  watchTooOldIsAnErrorEvent,
  watchTwoNamespaces,
]
