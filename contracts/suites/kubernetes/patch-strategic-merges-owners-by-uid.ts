import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { patch } from '../steps/patching.ts'
import { given, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

export const patchStrategicMergesOwnersByUid = defineCheck({
  id: 'kubernetes/patch-strategic-merges-owners-by-uid',
  title: 'a strategic merge patch merges owner references by uid; one without is refused with 500',
  operations: ['createNamespace', 'createSecret', 'patchSecret'],
  rests: 'tried',
  source: 'recording strategic-owner-references-by-uid',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { path } = await given(t, 'Secret', { namespace })
    const first = await given(t, 'Secret', { namespace })
    const second = await given(t, 'Secret', { namespace })
    const secret = { operation: 'patchSecret', path }
    const owner = { apiVersion: 'v1', kind: 'Secret' }
    const owned = (...ownerReferences: unknown[]) =>
      patch(t, 'strategic', secret, { metadata: { ownerReferences } })
    const one = { ...owner, name: first.name, uid: first.uid }
    const two = { ...owner, name: second.name, uid: second.uid }

    await owned(one)
    const both = await owned(two)
    const changed = await owned({ uid: first.uid, controller: true })
    const left = await owned({ $patch: 'delete', uid: second.uid })
    const unkeyed = await owned({ $patch: 'delete', name: first.name })

    t.expect.equal(both.at('/metadata/ownerReferences'), [two, one], 'owners')
    const controlled = { ...one, controller: true }
    t.expect.equal(changed.at('/metadata/ownerReferences'), [two, controlled], 'owners')
    t.expect.equal(left.at('/metadata/ownerReferences'), [controlled], 'owners')
    const told = `map[$patch:delete name:${first.name}]`
    const message = `map: ${told} does not contain declared merge key: uid`
    expectFailure(t, unkeyed, { code: 500, message })
  },
})
