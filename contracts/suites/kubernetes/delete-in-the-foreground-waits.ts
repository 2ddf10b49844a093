import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { read, remove } from './steps/act.ts'
import { invalidOptions } from './steps/failure.ts'
import { given, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

export const deleteInTheForegroundWaits = defineCheck({
  id: 'kubernetes/delete-in-the-foreground-waits',
  title:
    'propagationPolicy Foreground answers the object under the finalizer of the garbage collector, Background removes it even then; both options at once are 422',
  operations: ['createNamespace', 'createSecret', 'deleteSecret', 'getSecret'],
  rests: 'tried',
  source:
    'recordings delete-propagation-policies and delete-propagation-and-orphan-dependents-together',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { path } = await given(t, 'Secret', { namespace })

    const both = await remove(t, 'Secret', path, {
      body: { propagationPolicy: 'Background', orphanDependents: false },
    })
    const foreground = await remove(t, 'Secret', path, {
      body: { propagationPolicy: 'Foreground' },
    })
    // Where a garbage collector runs it may have been quicker.
    const background = await remove(t, 'Secret', path, {
      body: { propagationPolicy: 'Background' },
    })

    expectFailure(
      t,
      both,
      invalidOptions('DeleteOptions', '', [
        'FieldValueInvalid',
        'propagationPolicy',
        'Invalid value: "Background": orphanDependents and deletionPropagation cannot be both set',
      ]),
    )
    t.expect.status(foreground, 200)
    t.expect.match(foreground.at('/metadata'), {
      finalizers: ['foregroundDeletion'],
      deletionGracePeriodSeconds: 0,
      deletionTimestamp: /Z$/,
    })
    t.expect.status(background, 200, 404)
    t.expect.status(await read(t, 'Secret', path), 404)
  },
})
