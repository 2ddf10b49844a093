import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { givenInfo, givenNamespace, notFound } from './steps/infos.ts'
import { INFOS_EXIST, infosIn } from './steps/paths.ts'

export const unknownPathsAre404 = defineCheck({
  id: 'alauda/unknown-paths-are-404',
  title: 'other resources of the group are 404 in plain text, other subresources 404 of the object',
  operations: [],
  rests: 'tried',
  source: 'recordings custom-paths-of-the-wrong-shape and custom-objects-that-are-not-found',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const info = await givenInfo(t, { namespace })

    const resource = await t.request({ method: 'GET', path: infosIn(namespace, 'nosuches') })
    const version = await t.request({ method: 'GET', path: '/apis/auth.alauda.io/v9' })
    const subresource = await t.request({ method: 'GET', path: `${info.path}/scale` })

    for (const response of [resource, version]) {
      t.expect.status(response, 404)
      t.expect.equal(response.text, '404 page not found\n', 'body')
    }
    expectFailure(t, subresource, notFound('accesstokeninfoes', info.name))
  },
})
