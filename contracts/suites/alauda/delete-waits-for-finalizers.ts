import { defineCheck } from '../../harness/define-check.ts'
import { valueAt } from '../../harness/value-at.ts'
import { givenInfo, givenNamespace, readInfo, removeInfo } from './steps/infos.ts'
import { INFOS_EXIST } from './steps/paths.ts'

export const deleteWaitsForFinalizers = defineCheck({
  id: 'alauda/delete-waits-for-finalizers',
  title:
    'an object with finalizers is marked and counts one generation more, once; it goes when they are gone',
  operations: ['deleteAccessTokenInfo', 'getAccessTokenInfo'],
  rests: 'tried',
  source: 'recording cr-delete-waits-for-finalizers',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const metadata = { finalizers: ['example.com/check'] }
    const info = await givenInfo(t, { namespace, metadata })
    t.cleanup(async (request) => {
      const { json } = await request({ method: 'GET', path: info.path })
      const freed = {
        ...(json as object),
        metadata: { ...(valueAt(json, '/metadata') as object), finalizers: [] },
      }
      await request({ method: 'PUT', path: info.path, body: freed })
    })

    const first = await removeInfo(t, info.path)
    const second = await removeInfo(t, info.path)

    t.expect.status(first, 200)
    t.expect.equal(first.at('/metadata/generation'), 2, '/metadata/generation')
    t.expect.equal(first.at('/metadata/deletionGracePeriodSeconds'), 0, 'grace period')
    t.expect.equal(second.json, first.json, 'the second answer')
    const freed = {
      ...(first.json as object),
      metadata: { ...(first.at('/metadata') as object), finalizers: [] },
    }
    t.expect.status(await t.request({ method: 'PUT', path: info.path, body: freed }), 200)
    t.expect.status(await readInfo(t, info.path), 404)
  },
})
