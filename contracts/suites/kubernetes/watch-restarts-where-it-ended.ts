import { defineCheck } from '../../harness/define-check.ts'
import { seen } from '../steps/seen.ts'
import { remove, replace, watch } from './steps/act.ts'
import { bodyOf, given, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

export const watchRestartsWhereItEnded = defineCheck({
  id: 'kubernetes/watch-restarts-where-it-ended',
  title:
    'should be able to restart watching from the last resource version observed by the previous watch',
  operations: ['createNamespace', 'createSecret', 'replaceSecret', 'deleteSecret', 'listSecret'],
  rests: 'tried',
  source:
    'recording kube-watch-a-delete-carries-the-revision-of-the-delete; the conformance test of this name',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const before = await watch(t, 'Secret', namespace)
    const secret = await given(t, 'Secret', { namespace })
    t.expect.equal(seen(await before.next()), ['ADDED', secret.name], 'first event')
    const put = (value: string) =>
      replace(
        t,
        'Secret',
        secret.path,
        bodyOf('Secret', secret.name, { members: { stringData: { k: value } } }),
      )
    await put('1')
    const last = await before.next()
    t.expect.equal(seen(last), ['MODIFIED', secret.name], 'second event')
    await before.close()

    const missed = await put('2')
    t.expect.status(await remove(t, 'Secret', secret.path), 200)
    const resourceVersion = String(last.at('/object/metadata/resourceVersion'))
    const after = await watch(t, 'Secret', namespace, { resourceVersion })

    t.expect.equal(
      (await after.next()).json,
      { type: 'MODIFIED', object: missed.json },
      'first event after the restart',
    )
    const deleted = await after.next()
    t.expect.equal(seen(deleted), ['DELETED', secret.name], 'second event after the restart')
    const end = String(deleted.at('/object/metadata/resourceVersion'))
    const quiet = await watch(t, 'Secret', namespace, { resourceVersion: end })
    const next = await given(t, 'Secret', { namespace })
    t.expect.equal(seen(await quiet.next()), ['ADDED', next.name], 'the event after the deletion')
  },
})
