import { defineCheck } from '../../harness/define-check.ts'
import { givenNamespace, postInfo, SPEC } from './steps/infos.ts'
import { INFOS_EXIST } from './steps/paths.ts'

export const createDropsTheStatus = defineCheck({
  id: 'alauda/create-drops-the-status',
  title: 'a status that is sent at a creation does not arrive; generations begin at 1',
  operations: [],
  rests: 'tried',
  source: 'recording cr-create-with-fields-of-the-system',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)

    const response = await postInfo(t, {
      namespace,
      metadata: { generation: 7 },
      members: { spec: SPEC, status: {} },
    })

    t.expect.status(response, 201)
    t.expect.equal(response.at('/status'), undefined, '/status')
    t.expect.equal(response.at('/metadata/generation'), 1, '/metadata/generation')
  },
})
