import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { givenInfo, givenNamespace } from './steps/infos.ts'
import { INFOS_EXIST } from './steps/paths.ts'

export const patchHasNoStrategicMerge = defineCheck({
  id: 'alauda/patch-has-no-strategic-merge',
  title: 'a custom resource has no strategic merge patch: 415 with what it has',
  operations: [],
  rests: 'tried',
  source: 'recording cr-patch-content-types',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { path } = await givenInfo(t, { namespace })
    const patch = (type: string) =>
      t.request({
        method: 'PATCH',
        path,
        headers: { 'Content-Type': `application/${type}` },
        body: { metadata: { labels: { x: '1' } } },
      })

    const strategic = await patch('strategic-merge-patch+json')
    const merge = await patch('merge-patch+json')

    expectFailure(t, strategic, {
      code: 415,
      reason: 'UnsupportedMediaType',
      message:
        'the body of the request was in an unknown format - accepted media types include: application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml',
    })
    t.expect.status(merge, 200)
    t.expect.equal(merge.at('/metadata/labels'), { x: '1' }, '/metadata/labels')
  },
})
