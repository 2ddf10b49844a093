import { defineCheck } from '../../harness/define-check.ts'
import { givenInfo, givenNamespace } from './steps/infos.ts'
import { INFOS_EXIST } from './steps/paths.ts'

export const headHasNoBody = defineCheck({
  id: 'alauda/head-has-no-body',
  title: 'HEAD is answered as GET, without the body',
  operations: [],
  rests: 'tried',
  source: 'Kubernetes 1.34, custom resources',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const info = await givenInfo(t, { namespace })

    const response = await t.request({ method: 'HEAD', path: info.path })

    t.expect.status(response, 200)
    t.expect.equal(response.text, '', 'body')
    t.expect.match(response.headers['content-type'], /^application\/json/, 'content-type')
  },
})
