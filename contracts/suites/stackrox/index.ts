import type { Check } from '../../harness/define-check.ts'
import { allowedRolesAreThoseOneHas } from './allowed-roles-are-those-one-has.ts'
import { answersHaveTheHeadersOfTheGateway } from './answers-have-the-headers-of-the-gateway.ts'
import { bearerIsSpelledInAnyCase } from './bearer-is-spelled-in-any-case.ts'
import { bearerThatIsNoJwtIs400 } from './bearer-that-is-no-jwt-is-400.ts'
import { decodingComesBeforeCredentials } from './decoding-comes-before-credentials.ts'
import { formPostFallsBackToGet } from './form-post-falls-back-to-get.ts'
import { formPostMayNameAnotherMethod } from './form-post-may-name-another-method.ts'
import { generateAnswersTheTokenAndItsMetadata } from './generate-answers-the-token-and-its-metadata.ts'
import { generateBadTimesAre400 } from './generate-bad-times-are-400.ts'
import { generateFieldsStandOnce } from './generate-fields-stand-once.ts'
import { generateMalformedJsonIs400 } from './generate-malformed-json-is-400.ts'
import { generateNullIsTheSameAsAbsent } from './generate-null-is-the-same-as-absent.ts'
import { generatePastExpirationIs400 } from './generate-past-expiration-is-400.ts'
import { generateReadsTheFirstValueOnly } from './generate-reads-the-first-value-only.ts'
import { generateRoleAndRolesIs400 } from './generate-role-and-roles-is-400.ts'
import { generateRoleIsToldWhenThereIsOne } from './generate-role-is-told-when-there-is-one.ts'
import { generateTakesAnyContentType } from './generate-takes-any-content-type.ts'
import { generateTimesAreWholeSecondsInUtc } from './generate-times-are-whole-seconds-in-utc.ts'
import { generateUnknownRolesIs400 } from './generate-unknown-roles-is-400.ts'
import { generateWithoutANameIs400 } from './generate-without-a-name-is-400.ts'
import { generateWithoutExpirationIsGoodForAYear } from './generate-without-expiration-is-good-for-a-year.ts'
import { generateWithoutRolesGivesAUselessToken } from './generate-without-roles-gives-a-useless-token.ts'
import { generateWrongTypesAre400 } from './generate-wrong-types-are-400.ts'
import { generatedTokenHasTheRealClaims } from './generated-token-has-the-real-claims.ts'
import { getUnknownIs400 } from './get-unknown-is-400.ts'
import { getWithASlashIsAnEmptyId } from './get-with-a-slash-is-an-empty-id.ts'
import { listBadRevokedIs400 } from './list-bad-revoked-is-400.ts'
import { listByRevokedHasThreeStates } from './list-by-revoked-has-three-states.ts'
import { listIgnoresUnknownParameters } from './list-ignores-unknown-parameters.ts'
import { missingPermissionsAre403 } from './missing-permissions-are-403.ts'
import { noCredentialsAre401 } from './no-credentials-are-401.ts'
import { prettyIsIndented } from './pretty-is-indented.ts'
import { revokeByTheTokenItself } from './revoke-by-the-token-itself.ts'
import { revokeIsAtOnceAndForGood } from './revoke-is-at-once-and-for-good.ts'
import { revokeUnknownIs500 } from './revoke-unknown-is-500.ts'
import { uncleanPathIs307 } from './unclean-path-is-307.ts'
import { unknownPathIs404 } from './unknown-path-is-404.ts'
import { wrongCredentialsAre401 } from './wrong-credentials-are-401.ts'
import { wrongMethodIs501 } from './wrong-method-is-501.ts'

/** What the API tokens of a Central promise. */
export const stackrox: readonly Check[] = [
  allowedRolesAreThoseOneHas,
  answersHaveTheHeadersOfTheGateway,
  bearerIsSpelledInAnyCase,
  bearerThatIsNoJwtIs400,
  decodingComesBeforeCredentials,
  formPostFallsBackToGet,
  formPostMayNameAnotherMethod,
  generateAnswersTheTokenAndItsMetadata,
  generateBadTimesAre400,
  generateFieldsStandOnce,
  generateMalformedJsonIs400,
  generateNullIsTheSameAsAbsent,
  generatePastExpirationIs400,
  generateReadsTheFirstValueOnly,
  generateRoleAndRolesIs400,
  generateRoleIsToldWhenThereIsOne,
  generateTakesAnyContentType,
  generateTimesAreWholeSecondsInUtc,
  generateUnknownRolesIs400,
  generateWithoutANameIs400,
  generateWithoutExpirationIsGoodForAYear,
  generateWithoutRolesGivesAUselessToken,
  generateWrongTypesAre400,
  generatedTokenHasTheRealClaims,
  getUnknownIs400,
  getWithASlashIsAnEmptyId,
  listBadRevokedIs400,
  listByRevokedHasThreeStates,
  listIgnoresUnknownParameters,
  missingPermissionsAre403,
  noCredentialsAre401,
  prettyIsIndented,
  revokeByTheTokenItself,
  revokeIsAtOnceAndForGood,
  revokeUnknownIs500,
  uncleanPathIs307,
  unknownPathIs404,
  wrongCredentialsAre401,
  wrongMethodIs501,
]
