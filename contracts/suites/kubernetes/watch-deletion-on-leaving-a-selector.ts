import { defineCheck } from '../../harness/define-check.ts'
import { seen } from '../steps/seen.ts'
import { remove, replace, watch } from './steps/act.ts'
import { bodyOf, given, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

export const watchDeletionOnLeavingASelector = defineCheck({
  id: 'kubernetes/watch-deletion-on-leaving-a-selector',
  title: 'should observe an object deletion if it stops meeting the requirements of the selector',
  operations: ['createNamespace', 'createSecret', 'replaceSecret', 'deleteSecret', 'listSecret'],
  rests: 'tried',
  source:
    'recording kube-watch-label-selector-entering-and-leaving; the conformance test of this name',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const metadata = { labels: { tier: 'gold' } }
    const events = await watch(t, 'Secret', namespace, { labelSelector: 'tier=gold' })
    const secret = await given(t, 'Secret', { namespace, metadata })
    const put = (tier: string, value: string) =>
      replace(
        t,
        'Secret',
        secret.path,
        bodyOf('Secret', secret.name, {
          metadata: { labels: { tier } },
          members: { stringData: { k: value } },
        }),
      )

    const left = await put('silver', '1')
    await put('silver', '2')
    const back = await put('gold', '3')
    t.expect.status(await remove(t, 'Secret', secret.path), 200)

    t.expect.equal(seen(await events.next()), ['ADDED', secret.name], 'the event of the creation')
    const leaving = await events.next()
    t.expect.equal(seen(leaving), ['DELETED', secret.name], 'the event of leaving')
    const resourceVersion = left.at('/metadata/resourceVersion')
    t.expect.match(leaving.at('/object/metadata'), { ...metadata, resourceVersion }, 'what left')
    t.expect.equal(leaving.at('/object/data'), undefined, 'the data of what left')
    t.expect.equal(
      (await events.next()).json,
      { type: 'ADDED', object: back.json },
      'the event of coming back',
    )
    t.expect.equal(seen(await events.next()), ['DELETED', secret.name], 'the event of the deletion')
  },
})
