import { defineCheck } from '../../harness/define-check.ts'
import { seen } from '../steps/seen.ts'
import { bodyOf, givenInfo, givenNamespace, listInfos, removeInfo, SPEC } from './steps/infos.ts'
import { INFOS_EXIST, infosIn } from './steps/paths.ts'

export const watchTellsChanges = defineCheck({
  id: 'alauda/watch-tells-changes',
  title: 'a watch tells what comes, changes and goes',
  operations: ['deleteAccessTokenInfo', 'listAccessTokenInfo'],
  rests: 'tried',
  source: 'recording crd-watch-events-and-generation',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const list = await listInfos(t, namespace)
    const resourceVersion = list.textAt('/metadata/resourceVersion')
    const events = await t.watch(infosIn(namespace), { watch: 'true', resourceVersion })

    const info = await givenInfo(t, { namespace, name: 'a' })
    const body = bodyOf('a', {
      metadata: { resourceVersion: info.version },
      members: { spec: { ...SPEC, description: 'two' } },
    })
    await t.request({ method: 'PUT', path: info.path, body })
    await removeInfo(t, info.path)

    for (const type of ['ADDED', 'MODIFIED', 'DELETED']) {
      t.expect.equal(seen(await events.next()), [type, 'a'], 'event')
    }
  },
})
