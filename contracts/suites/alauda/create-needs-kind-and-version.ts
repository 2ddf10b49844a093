import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { givenNamespace, SPEC } from './steps/infos.ts'
import { INFOS_EXIST, infosIn } from './steps/paths.ts'

export const createNeedsKindAndVersion = defineCheck({
  id: 'alauda/create-needs-kind-and-version',
  title: 'a custom resource must say its kind and its version: 400 with what was sent',
  operations: [],
  rests: 'tried',
  source: 'recording cr-create-needs-kind-and-api-version',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const path = infosIn(namespace)
    const body = { metadata: { name: 't' }, spec: SPEC }

    const nothing = await t.request({ method: 'POST', path, body })
    const kind = await t.request({
      method: 'POST',
      path,
      body: { kind: 'AccessTokenInfo', ...body },
    })

    const nullVersion = await t.request({
      method: 'POST',
      path,
      body: { kind: 'AccessTokenInfo', apiVersion: null, ...body },
    })

    const sent = JSON.stringify(body)
    expectFailure(
      t,
      nothing,
      badRequest(
        `the object provided is unrecognized (must be of type AccessTokenInfo): Object 'Kind' is missing in '${sent}' (${sent.slice(0, 30)} ...)`,
      ),
    )
    expectFailure(
      t,
      kind,
      badRequest(
        'the API version in the data () does not match the expected API version (auth.alauda.io/v1)',
      ),
    )
    expectFailure(
      t,
      nullVersion,
      badRequest(
        'AccessTokenInfo in version "" cannot be handled as a AccessTokenInfo: .apiVersion accessor error: <nil> is of the type <nil>, expected string',
      ),
    )
  },
})
