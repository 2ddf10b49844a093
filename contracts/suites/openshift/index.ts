import type { Check } from '../../harness/define-check.ts'
import { applyAnotherKindIs400 } from './apply-another-kind-is-400.ts'
import { applyConflictIs409 } from './apply-conflict-is-409.ts'
import { applyCreatesRepeatsAndPrunes } from './apply-creates-repeats-and-prunes.ts'
import { applyForceTakesTheConflicts } from './apply-force-takes-the-conflicts.ts'
import { applyOutsideTheSchemaIs500 } from './apply-outside-the-schema-is-500.ts'
import { applySharesASet } from './apply-shares-a-set.ts'
import { createAnotherKindIs400 } from './create-another-kind-is-400.ts'
import { createAnswers201WithTheObject } from './create-answers-201-with-the-object.ts'
import { createAuthorizationIsNamedByUserAndClient } from './create-authorization-is-named-by-user-and-client.ts'
import { createAuthorizationTellsAllThatIsMissing } from './create-authorization-tells-all-that-is-missing.ts'
import { createAuthorizeTokenChallengeIsPlainByDefault } from './create-authorize-token-challenge-is-plain-by-default.ts'
import { createAuthorizeTokenExpiresInMustBePositive } from './create-authorize-token-expires-in-must-be-positive.ts'
import { createBodyOver3MibIs413 } from './create-body-over-3-mib-is-413.ts'
import { createClientGrantMethodRules } from './create-client-grant-method-rules.ts'
import { createClientRedirectUriRules } from './create-client-redirect-uri-rules.ts'
import { createClientTimeoutRules } from './create-client-timeout-rules.ts'
import { createClientWithoutANameIs422 } from './create-client-without-a-name-is-422.ts'
import { createDryRunStoresNothing } from './create-dry-run-stores-nothing.ts'
import { createExistingNameIs409 } from './create-existing-name-is-409.ts'
import { createMalformedJsonIs400 } from './create-malformed-json-is-400.ts'
import { createStrictValidationRefusesUnknownFields } from './create-strict-validation-refuses-unknown-fields.ts'
import { createTokenClientMustExist } from './create-token-client-must-exist.ts'
import { createTokenKeepsEveryField } from './create-token-keeps-every-field.ts'
import { createTokenNameRules } from './create-token-name-rules.ts'
import { createTokenScopeRules } from './create-token-scope-rules.ts'
import { createTokenTellsAllThatIsMissing } from './create-token-tells-all-that-is-missing.ts'
import { createTokenUserNameRules } from './create-token-user-name-rules.ts'
import { createTokenUserUidIsRequired } from './create-token-user-uid-is-required.ts'
import { createUnknownContentTypeIs415 } from './create-unknown-content-type-is-415.ts'
import { createUnknownDryRunIs422 } from './create-unknown-dry-run-is-422.ts'
import { createWarnsOfUnknownFields } from './create-warns-of-unknown-fields.ts'
import { deleteClientAnswersAStatus } from './delete-client-answers-a-status.ts'
import { deleteCollectionAnswersTheList } from './delete-collection-answers-the-list.ts'
import { deleteDropsFinalizersOfTheCollector } from './delete-drops-finalizers-of-the-collector.ts'
import { deleteMissingIs404 } from './delete-missing-is-404.ts'
import { deletePreconditionsAre409 } from './delete-preconditions-are-409.ts'
import { deleteTokenAnswersTheToken } from './delete-token-answers-the-token.ts'
import { deleteWaitsForFinalizers } from './delete-waits-for-finalizers.ts'
import { everyKindCanBeChangedAndDeleted } from './every-kind-can-be-changed-and-deleted.ts'
import { everyKindCanBeDeletedByASelector } from './every-kind-can-be-deleted-by-a-selector.ts'
import { getMissingIs404 } from './get-missing-is-404.ts'
import { listBadContinueIs400 } from './list-bad-continue-is-400.ts'
import { listBadLabelSelectorIs400 } from './list-bad-label-selector-is-400.ts'
import { listBadLimitIs400 } from './list-bad-limit-is-400.ts'
import { listByField } from './list-by-field.ts'
import { listByLabel } from './list-by-label.ts'
import { listComesInByteOrder } from './list-comes-in-byte-order.ts'
import { listExactVersionIsThePast } from './list-exact-version-is-the-past.ts'
import { listExpiredContinueIs410 } from './list-expired-continue-is-410.ts'
import { listItemsHaveNoKind } from './list-items-have-no-kind.ts'
import { listOfNothingHasItems } from './list-of-nothing-has-items.ts'
import { listPagesAreOneSnapshot } from './list-pages-are-one-snapshot.ts'
import { listPagesCountWhatRemains } from './list-pages-count-what-remains.ts'
import { listPagesWithASelector } from './list-pages-with-a-selector.ts'
import { listUnknownFieldIs400 } from './list-unknown-field-is-400.ts'
import { patchAnotherNameIs400 } from './patch-another-name-is-400.ts'
import { patchDryRunStoresNothing } from './patch-dry-run-stores-nothing.ts'
import { patchJsonAddsReplacesAndRemoves } from './patch-json-adds-replaces-and-removes.ts'
import { patchJsonCountsIndices } from './patch-json-counts-indices.ts'
import { patchJsonThatFailsChangesNothing } from './patch-json-that-fails-changes-nothing.ts'
import { patchMalformedJsonIs400 } from './patch-malformed-json-is-400.ts'
import { patchMergeReplacesLists } from './patch-merge-replaces-lists.ts'
import { patchMissingIs404 } from './patch-missing-is-404.ts'
import { patchOptionsAreValidated } from './patch-options-are-validated.ts'
import { patchRunsTheRules } from './patch-runs-the-rules.ts'
import { patchStaleVersionIs409 } from './patch-stale-version-is-409.ts'
import { patchStrategicMergesRedirectUris } from './patch-strategic-merges-redirect-uris.ts'
import { patchStrategicReplacesPlainLists } from './patch-strategic-replaces-plain-lists.ts'
import { patchStrictValidationIs422 } from './patch-strict-validation-is-422.ts'
import { patchTellsWhoOwnsWhat } from './patch-tells-who-owns-what.ts'
import { patchUnknownMediaTypeIs415 } from './patch-unknown-media-type-is-415.ts'
import { patchWarnsOfUnknownFields } from './patch-warns-of-unknown-fields.ts'
import { patchWithoutAChangeKeepsTheVersion } from './patch-without-a-change-keeps-the-version.ts'
import { tokenEndsByItself } from './token-ends-by-itself.ts'
import { tokenExpires } from './token-expires.ts'
import { tokenKeepsToItsScopes } from './token-keeps-to-its-scopes.ts'
import { tokenLetsItsHolderIn } from './token-lets-its-holder-in.ts'
import { tokenOfAnotherUserUidIs401 } from './token-of-another-user-uid-is-401.ts'
import { tokenRevokedIs401 } from './token-revoked-is-401.ts'
import { unknownPathIs404 } from './unknown-path-is-404.ts'
import { updateAnotherNameIs400 } from './update-another-name-is-400.ts'
import { updateMissingIs404 } from './update-missing-is-404.ts'
import { updateReplacesTheObject } from './update-replaces-the-object.ts'
import { updateRunsTheCreateRules } from './update-runs-the-create-rules.ts'
import { updateStaleVersionIs409 } from './update-stale-version-is-409.ts'
import { updateTokenFieldsAreImmutable } from './update-token-fields-are-immutable.ts'
import { updateTokenInactivityOnlyGrows } from './update-token-inactivity-only-grows.ts'
import { updateWithoutAChangeKeepsTheVersion } from './update-without-a-change-keeps-the-version.ts'
import { updateWithoutAVersionIs422 } from './update-without-a-version-is-422.ts'
import { viewDeletesOwnTokens } from './view-deletes-own-tokens.ts'
import { viewHasNoWrites } from './view-has-no-writes.ts'
import { viewHidesForeignTokens } from './view-hides-foreign-tokens.ts'
import { viewListsOwnTokens } from './view-lists-own-tokens.ts'
import { viewWatchesOwnTokens } from './view-watches-own-tokens.ts'
import { watchBadTimeoutIs400 } from './watch-bad-timeout-is-400.ts'
import { watchBeginsWithTheCurrentState } from './watch-begins-with-the-current-state.ts'
import { watchByField } from './watch-by-field.ts'
import { watchDeprecatedPaths } from './watch-deprecated-paths.ts'
import { watchFromAVersion } from './watch-from-a-version.ts'
import { watchPathsOfEveryKind } from './watch-paths-of-every-kind.ts'
import { watchSelectorTransitions } from './watch-selector-transitions.ts'
import { watchTellsTheEndOfTheInitialState } from './watch-tells-the-end-of-the-initial-state.ts'
import { watchTimeoutEndsCleanly } from './watch-timeout-ends-cleanly.ts'
import { watchTooOldIsAnErrorEvent } from './watch-too-old-is-an-error-event.ts'
import { wrongCredentialsAre401 } from './wrong-credentials-are-401.ts'
import { wrongMethodIs405 } from './wrong-method-is-405.ts'

/** What oauth.openshift.io/v1 promises. */
export const openshift: readonly Check[] = [
  applyAnotherKindIs400,
  applyConflictIs409,
  applyCreatesRepeatsAndPrunes,
  applyForceTakesTheConflicts,
  applyOutsideTheSchemaIs500,
  applySharesASet,
  createAnotherKindIs400,
  createAnswers201WithTheObject,
  createAuthorizationIsNamedByUserAndClient,
  createAuthorizationTellsAllThatIsMissing,
  createAuthorizeTokenChallengeIsPlainByDefault,
  createAuthorizeTokenExpiresInMustBePositive,
  createBodyOver3MibIs413,
  createClientGrantMethodRules,
  createClientRedirectUriRules,
  createClientTimeoutRules,
  createClientWithoutANameIs422,
  createDryRunStoresNothing,
  createExistingNameIs409,
  createMalformedJsonIs400,
  createStrictValidationRefusesUnknownFields,
  createTokenClientMustExist,
  createTokenKeepsEveryField,
  createTokenNameRules,
  createTokenScopeRules,
  createTokenTellsAllThatIsMissing,
  createTokenUserNameRules,
  createTokenUserUidIsRequired,
  createUnknownContentTypeIs415,
  createUnknownDryRunIs422,
  createWarnsOfUnknownFields,
  deleteClientAnswersAStatus,
  deleteCollectionAnswersTheList,
  deleteDropsFinalizersOfTheCollector,
  deleteMissingIs404,
  deletePreconditionsAre409,
  deleteTokenAnswersTheToken,
  deleteWaitsForFinalizers,
  everyKindCanBeChangedAndDeleted,
  everyKindCanBeDeletedByASelector,
  getMissingIs404,
  listBadContinueIs400,
  listBadLabelSelectorIs400,
  listBadLimitIs400,
  listByField,
  listByLabel,
  listComesInByteOrder,
  listExactVersionIsThePast,
  listExpiredContinueIs410,
  listItemsHaveNoKind,
  listOfNothingHasItems,
  listPagesAreOneSnapshot,
  listPagesCountWhatRemains,
  listPagesWithASelector,
  listUnknownFieldIs400,
  patchAnotherNameIs400,
  patchDryRunStoresNothing,
  patchJsonAddsReplacesAndRemoves,
  patchJsonCountsIndices,
  patchJsonThatFailsChangesNothing,
  patchMalformedJsonIs400,
  patchMergeReplacesLists,
  patchMissingIs404,
  patchOptionsAreValidated,
  patchRunsTheRules,
  patchStaleVersionIs409,
  patchStrategicMergesRedirectUris,
  patchStrategicReplacesPlainLists,
  patchStrictValidationIs422,
  patchTellsWhoOwnsWhat,
  patchUnknownMediaTypeIs415,
  patchWarnsOfUnknownFields,
  patchWithoutAChangeKeepsTheVersion,
  tokenEndsByItself,
  tokenExpires,
  tokenKeepsToItsScopes,
  tokenLetsItsHolderIn,
  tokenOfAnotherUserUidIs401,
  tokenRevokedIs401,
  unknownPathIs404,
  updateAnotherNameIs400,
  updateMissingIs404,
  updateReplacesTheObject,
  updateRunsTheCreateRules,
  updateStaleVersionIs409,
  updateTokenFieldsAreImmutable,
  updateTokenInactivityOnlyGrows,
  updateWithoutAChangeKeepsTheVersion,
  updateWithoutAVersionIs422,
  viewDeletesOwnTokens,
  viewHasNoWrites,
  viewHidesForeignTokens,
  viewListsOwnTokens,
  viewWatchesOwnTokens,
  watchBadTimeoutIs400,
  watchBeginsWithTheCurrentState,
  watchByField,
  watchDeprecatedPaths,
  watchFromAVersion,
  watchPathsOfEveryKind,
  watchSelectorTransitions,
  watchTellsTheEndOfTheInitialState,
  watchTimeoutEndsCleanly,
  watchTooOldIsAnErrorEvent,
  wrongCredentialsAre401,
  wrongMethodIs405,
]
