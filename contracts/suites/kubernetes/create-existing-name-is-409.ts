import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { remove } from './steps/act.ts'
import { alreadyExists } from './steps/failure.ts'
import { givenNamespace, post } from './steps/given.ts'
import { givenHeldSecret } from './steps/held.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

export const createExistingNameIs409 = defineCheck({
  id: 'kubernetes/create-existing-name-is-409',
  title:
    'a name that is taken is refused with 409, which says so when its holder is being deleted; other kinds do not collide',
  operations: ['createNamespace', 'createSecret', 'createServiceAccount', 'deleteSecret'],
  rests: 'tried',
  source: 'recordings create-what-already-exists and create-what-is-being-deleted',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const secret = await givenHeldSecret(t, namespace)
    const { name } = secret

    const taken = await post(t, 'Secret', { namespace, name })
    t.expect.status(await remove(t, 'Secret', secret.path), 200)
    const going = await post(t, 'Secret', { namespace, name })
    const otherKind = await post(t, 'ServiceAccount', { namespace, name })

    const refusal = alreadyExists('secrets', name)
    expectFailure(t, taken, refusal)
    expectFailure(t, going, { ...refusal, message: `object is being deleted: ${refusal.message}` })
    t.expect.status(otherKind, 201)
  },
})
