import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { conflict } from './steps/failure.ts'
import { given } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'
import { askForToken, GIVEN, givenAccount } from './steps/tokens.ts'

export const tokenBoundObjectUidIs409 = defineCheck({
  id: 'kubernetes/token-bound-object-uid-is-409',
  title: 'a token cannot be bound to an object of another uid: 409 under the kind',
  operations: [...GIVEN, 'createSecret'],
  rests: 'tried',
  source: 'recording token-request-bound-to-a-secret',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const account = await givenAccount(t)
    const secret = await given(t, 'Secret', { namespace: account.namespace })
    const uid = '11111111-2222-3333-4444-555555555555'

    const response = await askForToken(t, account, {
      boundObjectRef: { kind: 'Secret', apiVersion: 'v1', name: secret.name, uid },
    })

    expectFailure(
      t,
      response,
      conflict(
        'Secret',
        secret.name,
        `the UID in the bound object reference (${uid}) does not match the UID in record. The object might have been deleted and then recreated`,
      ),
    )
  },
})
