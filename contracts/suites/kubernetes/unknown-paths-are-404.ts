import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { collectionOf, SECRETS_EXIST } from './steps/paths.ts'

export const unknownPathsAre404 = defineCheck({
  id: 'kubernetes/unknown-paths-are-404',
  title:
    'an unknown resource of the core group is a 404 Status, an unknown group a plain text; wrong methods are 405',
  operations: [],
  rests: 'tried',
  source: 'recordings unknown-resources-groups-and-paths and methods-that-are-not-allowed',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const resource = await t.request({ method: 'GET', path: '/api/v1/checkthings' })
    const group = await t.request({ method: 'GET', path: '/apis/check.tokamock.example/v1/things' })
    const method = await t.request({
      method: 'POST',
      path: `${collectionOf('Secret', t.unique('check-missing'))}/a`,
      body: {},
    })

    expectFailure(t, resource, {
      code: 404,
      reason: 'NotFound',
      message: 'the server could not find the requested resource',
      details: {},
    })
    t.expect.status(group, 404)
    t.expect.equal(group.text, '404 page not found\n', 'body for the unknown group')
    expectFailure(t, method, {
      code: 405,
      reason: 'MethodNotAllowed',
      message: 'the server does not allow this method on the requested resource',
      details: {},
    })
  },
})
