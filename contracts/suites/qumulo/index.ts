import type { Check } from '../../harness/define-check.ts'
import { bearerTokenIsShownOnce } from './bearer-token-is-shown-once.ts'
import { bearerTokenTellsIdAndTime } from './bearer-token-tells-id-and-time.ts'
import { createAnswers200WithTheBearerToken } from './create-answers-200-with-the-bearer-token.ts'
import { createForAGroupIs400 } from './create-for-a-group-is-400.ts'
import { createForNobodyIs400 } from './create-for-nobody-is-400.ts'
import { createMalformedJsonIs400 } from './create-malformed-json-is-400.ts'
import { createThirdTokenIs400 } from './create-third-token-is-400.ts'
import { createTimeWithoutAZoneIs400 } from './create-time-without-a-zone-is-400.ts'
import { createUnknownDomainIs400 } from './create-unknown-domain-is-400.ts'
import { createUnknownMemberIs400 } from './create-unknown-member-is-400.ts'
import { createWithoutAUserIs400 } from './create-without-a-user-is-400.ts'
import { createWithoutExpirationNeverExpires } from './create-without-expiration-never-expires.ts'
import { creatorIsTheCaller } from './creator-is-the-caller.ts'
import { deleteAnswers200WithoutABody } from './delete-answers-200-without-a-body.ts'
import { foreignTokensNeedAPrivilege } from './foreign-tokens-need-a-privilege.ts'
import { getMissingIs404 } from './get-missing-is-404.ts'
import { getShowsAllMembers } from './get-shows-all-members.ts'
import { idsAreTextsBeyond264 } from './ids-are-texts-beyond-2-64.ts'
import { listAfterAloneGoesOn } from './list-after-alone-goes-on.ts'
import { listAlwaysHasPaging } from './list-always-has-paging.ts'
import { listBadLimitIs400 } from './list-bad-limit-is-400.ts'
import { listOfAUserByAnyName } from './list-of-a-user-by-any-name.ts'
import { listPagesFollowPagingNext } from './list-pages-follow-paging-next.ts'
import { listPagesKeepTheFilter } from './list-pages-keep-the-filter.ts'
import { listWithoutTheSlashIs404 } from './list-without-the-slash-is-404.ts'
import { loginWithAWrongPasswordIs401 } from './login-with-a-wrong-password-is-401.ts'
import { modifyDisabledCannotBeUsed } from './modify-disabled-cannot-be-used.ts'
import { modifyExpiredComesBack } from './modify-expired-comes-back.ts'
import { modifyNothingChangesNothing } from './modify-nothing-changes-nothing.ts'
import { modifyNothingKeepsItDisabled } from './modify-nothing-keeps-it-disabled.ts'
import { modifyNullClearsTheExpiration } from './modify-null-clears-the-expiration.ts'
import { modifyWrongTypeIs400 } from './modify-wrong-type-is-400.ts'
import { noCredentialsAre401 } from './no-credentials-are-401.ts'
import { ownTokensNeedNoPrivilege } from './own-tokens-need-no-privilege.ts'
import { timesAreUtcWithoutZerosAtTheEnd } from './times-are-utc-without-zeros-at-the-end.ts'
import { whoAmITellsTheAccessToken } from './who-am-i-tells-the-access-token.ts'
import { wrongCredentialsAre401 } from './wrong-credentials-are-401.ts'
import { wrongMethodIs405 } from './wrong-method-is-405.ts'

/** What access tokens of a Qumulo cluster promise. */
export const qumulo: readonly Check[] = [
  bearerTokenIsShownOnce,
  bearerTokenTellsIdAndTime,
  createAnswers200WithTheBearerToken,
  createForAGroupIs400,
  createForNobodyIs400,
  createMalformedJsonIs400,
  createThirdTokenIs400,
  createTimeWithoutAZoneIs400,
  createUnknownDomainIs400,
  createUnknownMemberIs400,
  createWithoutAUserIs400,
  createWithoutExpirationNeverExpires,
  creatorIsTheCaller,
  deleteAnswers200WithoutABody,
  foreignTokensNeedAPrivilege,
  getMissingIs404,
  getShowsAllMembers,
  idsAreTextsBeyond264,
  listAfterAloneGoesOn,
  listAlwaysHasPaging,
  listBadLimitIs400,
  listOfAUserByAnyName,
  listPagesFollowPagingNext,
  listPagesKeepTheFilter,
  listWithoutTheSlashIs404,
  loginWithAWrongPasswordIs401,
  modifyDisabledCannotBeUsed,
  modifyExpiredComesBack,
  modifyNothingChangesNothing,
  modifyNothingKeepsItDisabled,
  modifyNullClearsTheExpiration,
  modifyWrongTypeIs400,
  noCredentialsAre401,
  ownTokensNeedNoPrivilege,
  timesAreUtcWithoutZerosAtTheEnd,
  whoAmITellsTheAccessToken,
  wrongCredentialsAre401,
  wrongMethodIs405,
]
