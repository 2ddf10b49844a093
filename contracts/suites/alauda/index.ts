import type { Check } from '../../harness/define-check.ts'
import { applyLeavesValuesToTheSchema } from './apply-leaves-values-to-the-schema.ts'
import { createAnotherKindIs422 } from './create-another-kind-is-422.ts'
import { createDropsTheStatus } from './create-drops-the-status.ts'
import { createKeepsTheSchema } from './create-keeps-the-schema.ts'
import { createNeedsKindAndVersion } from './create-needs-kind-and-version.ts'
import { createPrunesUnknownFields } from './create-prunes-unknown-fields.ts'
import { deleteAnswersAStatus } from './delete-answers-a-status.ts'
import { deleteCollectionAnswersWhatItDeleted } from './delete-collection-answers-what-it-deleted.ts'
import { deleteDryRunKeepsIt } from './delete-dry-run-keeps-it.ts'
import { deleteMissingIs404 } from './delete-missing-is-404.ts'
import { deletePreconditionsAre409 } from './delete-preconditions-are-409.ts'
import { deleteWaitsForFinalizers } from './delete-waits-for-finalizers.ts'
import { getAnswersTheObject } from './get-answers-the-object.ts'
import { getMissingIs404 } from './get-missing-is-404.ts'
import { headHasNoBody } from './head-has-no-body.ts'
import { listAllNamespaces } from './list-all-namespaces.ts'
import { listByField } from './list-by-field.ts'
import { listByLabel } from './list-by-label.ts'
import { listInChunks } from './list-in-chunks.ts'
import { listInThePrintedSpelling } from './list-in-the-printed-spelling.ts'
import { listItemsCarryTheirKind } from './list-items-carry-their-kind.ts'
import { listOfNothingSaysThatThereIsNoMore } from './list-of-nothing-says-that-there-is-no-more.ts'
import { listOptionsAreValidated } from './list-options-are-validated.ts'
import { patchHasNoStrategicMerge } from './patch-has-no-strategic-merge.ts'
import { patchToAnotherKindIs422 } from './patch-to-another-kind-is-422.ts'
import { statusIsWrittenApart } from './status-is-written-apart.ts'
import { strangersAreForbidden } from './strangers-are-forbidden.ts'
import { tokenComesWithItsInfo } from './token-comes-with-its-info.ts'
import { tokenIsRevokedWithItsInfo } from './token-is-revoked-with-its-info.ts'
import { tokenNeedsADescription } from './token-needs-a-description.ts'
import { tokenThatNeverEndsSaysNothingOfIt } from './token-that-never-ends-says-nothing-of-it.ts'
import { unknownPathsAre404 } from './unknown-paths-are-404.ts'
import { updateCountsGenerations } from './update-counts-generations.ts'
import { updateLeavesTheStatus } from './update-leaves-the-status.ts'
import { updateNeedsAVersion } from './update-needs-a-version.ts'
import { watchMarksTheEndOfTheInitialState } from './watch-marks-the-end-of-the-initial-state.ts'
import { watchTellsChanges } from './watch-tells-changes.ts'
import { wrongCredentialsAre401 } from './wrong-credentials-are-401.ts'

/** The checks of AccessTokenInfo and of platform tokens. */
export const alauda: readonly Check[] = [
  applyLeavesValuesToTheSchema,
  createAnotherKindIs422,
  createDropsTheStatus,
  createKeepsTheSchema,
  createNeedsKindAndVersion,
  createPrunesUnknownFields,
  deleteAnswersAStatus,
  deleteCollectionAnswersWhatItDeleted,
  deleteDryRunKeepsIt,
  deleteMissingIs404,
  deletePreconditionsAre409,
  deleteWaitsForFinalizers,
  getAnswersTheObject,
  getMissingIs404,
  headHasNoBody,
  listAllNamespaces,
  listByField,
  listByLabel,
  listInChunks,
  listInThePrintedSpelling,
  listItemsCarryTheirKind,
  listOfNothingSaysThatThereIsNoMore,
  listOptionsAreValidated,
  patchHasNoStrategicMerge,
  patchToAnotherKindIs422,
  statusIsWrittenApart,
  strangersAreForbidden,
  tokenComesWithItsInfo,
  tokenIsRevokedWithItsInfo,
  tokenNeedsADescription,
  tokenThatNeverEndsSaysNothingOfIt,
  unknownPathsAre404,
  updateCountsGenerations,
  updateLeavesTheStatus,
  updateNeedsAVersion,
  watchMarksTheEndOfTheInitialState,
  watchTellsChanges,
  wrongCredentialsAre401,
]
