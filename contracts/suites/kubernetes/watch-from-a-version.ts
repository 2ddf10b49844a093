import { defineCheck } from '../../harness/define-check.ts'
import { seen } from '../steps/seen.ts'
import { remove, replace, watch } from './steps/act.ts'
import { bodyOf, given, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

export const watchFromAVersion = defineCheck({
  id: 'kubernetes/watch-from-a-version',
  title: 'should be able to start watching from a specific resource version',
  operations: ['createNamespace', 'createSecret', 'replaceSecret', 'deleteSecret', 'listSecret'],
  rests: 'tried',
  source:
    'recording kube-watch-from-an-older-resource-version-replays-history; the conformance test of this name',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const secret = await given(t, 'Secret', { namespace })
    const put = (value: string) =>
      replace(
        t,
        'Secret',
        secret.path,
        bodyOf('Secret', secret.name, { members: { stringData: { k: value } } }),
      )
    const first = await put('1')
    const second = await put('2')
    t.expect.status(await remove(t, 'Secret', secret.path), 200)

    const resourceVersion = first.textAt('/metadata/resourceVersion')
    const events = await watch(t, 'Secret', namespace, { resourceVersion })

    t.expect.equal(
      (await events.next()).json,
      { type: 'MODIFIED', object: second.json },
      'first event',
    )
    t.expect.equal(seen(await events.next()), ['DELETED', secret.name], 'second event')
  },
})
