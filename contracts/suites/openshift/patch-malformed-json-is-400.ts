import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { patch } from '../steps/patching.ts'
import { givenClient } from './steps/given.ts'
import { CLIENTS_EXIST } from './steps/paths.ts'

export const patchMalformedJsonIs400 = defineCheck({
  id: 'openshift/patch-malformed-json-is-400',
  title:
    'a patch that is no JSON, or not of the shape of its form, is refused with 400 in the words of the decoder',
  operations: ['createOAuthClient', 'patchOAuthClient'],
  rests: 'tried',
  source: 'recording oauthclient-patch-malformed-bodies',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const { path } = await givenClient(t)
    const client = { operation: 'patchOAuthClient', path }
    const intoMap = 'json: cannot unmarshal array into Go value of type map[string]interface {}'
    const cases = [
      ['merge', '{"secret":', 'error decoding patch: unexpected end of JSON input'],
      ['merge', '["x"]', `error decoding patch: ${intoMap}`],
      ['merge', 'null', 'Invalid JSON Patch'],
      ['strategic', '[]', intoMap],
      ['strategic', '', 'unexpected end of JSON input'],
      [
        'json',
        '{"secret":"x"}',
        'error decoding patch: json: cannot unmarshal object into Go value of type []handlers.jsonPatchOp',
      ],
    ] as const

    for (const [form, body, message] of cases) {
      expectFailure(t, await patch(t, form, client, body), badRequest(message))
    }
  },
})
