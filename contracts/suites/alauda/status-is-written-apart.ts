import { defineCheck } from '../../harness/define-check.ts'
import { bodyOf, givenInfo, givenNamespace, SPEC } from './steps/infos.ts'
import { INFOS_EXIST } from './steps/paths.ts'

export const statusIsWrittenApart = defineCheck({
  id: 'alauda/status-is-written-apart',
  title: 'what is written under /status changes the status alone',
  operations: [],
  rests: 'tried',
  source: 'recording cr-put-status-changes-only-the-status',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { name, path, version } = await givenInfo(t, { namespace })

    const response = await t.request({
      method: 'PUT',
      path: `${path}/status`,
      body: bodyOf(name, {
        metadata: { resourceVersion: version, labels: { k: '1' } },
        members: { spec: { ...SPEC, description: 'two' }, status: {} },
      }),
    })

    t.expect.status(response, 200)
    t.expect.equal(response.at('/spec'), SPEC, '/spec')
    t.expect.equal(response.at('/status'), {}, '/status')
    t.expect.equal(response.at('/metadata/labels'), undefined, '/metadata/labels')
    t.expect.equal(response.at('/metadata/generation'), 1, '/metadata/generation')
  },
})
