import { defineCheck } from '../../harness/define-check.ts'
import { bodyOf, givenInfo, givenNamespace, SPEC } from './steps/infos.ts'
import { INFOS_EXIST } from './steps/paths.ts'

export const updateLeavesTheStatus = defineCheck({
  id: 'alauda/update-leaves-the-status',
  title: 'an update neither sets a status nor takes it away',
  operations: [],
  rests: 'tried',
  source: 'recording cr-put-status-changes-only-the-status',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { name, path } = await givenInfo(t, { namespace })
    const put = async (where: string, members: Readonly<Record<string, unknown>>) => {
      const stored = await t.request({ method: 'GET', path })
      const resourceVersion = stored.textAt('/metadata/resourceVersion')
      const body = bodyOf(name, { metadata: { resourceVersion }, members })
      return t.request({ method: 'PUT', path: where, body })
    }

    const sent = await put(path, { spec: { ...SPEC, description: 'two' }, status: {} })
    const written = await put(`${path}/status`, { spec: SPEC, status: {} })
    const left = await put(path, { spec: { ...SPEC, description: 'three' } })

    t.expect.status(sent, 200)
    t.expect.equal(sent.at('/status'), undefined, '/status of an update that sends one')
    t.expect.equal(written.at('/status'), {}, '/status once it is written')
    t.expect.equal(left.at('/spec/description'), 'three', '/spec/description')
    t.expect.equal(left.at('/status'), {}, '/status of an update that sends none')
  },
})
