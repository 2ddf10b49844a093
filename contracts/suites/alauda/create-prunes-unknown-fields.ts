import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { givenNamespace, postInfo, SPEC } from './steps/infos.ts'
import { INFOS_EXIST } from './steps/paths.ts'

export const createPrunesUnknownFields = defineCheck({
  id: 'alauda/create-prunes-unknown-fields',
  title: 'fields that the schema lacks are pruned and warned of; strict validation refuses them',
  operations: [],
  rests: 'tried',
  source: 'recording cr-create-with-unknown-fields',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const members = { spec: { ...SPEC, zeta: 1, alpha: 1 }, foo: 1 }

    const warned = await postInfo(t, { namespace, name: 'a', members })
    const refused = await postInfo(t, {
      namespace,
      name: 'b',
      members,
      query: { fieldValidation: 'Strict' },
    })

    t.expect.status(warned, 201)
    t.expect.equal(warned.at('/spec'), SPEC, '/spec')
    t.expect.match(
      warned.headers['warning'],
      /unknown field \\"foo\\".*unknown field \\"spec\.alpha\\".*unknown field \\"spec\.zeta\\"/,
      'warning',
    )
    expectFailure(
      t,
      refused,
      badRequest(
        'AccessTokenInfo in version "v1" cannot be handled as a AccessTokenInfo: strict decoding error: unknown field "foo", unknown field "spec.alpha", unknown field "spec.zeta"',
      ),
    )
  },
})
