import { defineCheck } from '../../harness/define-check.ts'
import { list, read, watch } from './steps/act.ts'
import { given, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

export const answersArePlainJson = defineCheck({
  id: 'kubernetes/answers-are-plain-json',
  title: 'objects, lists, refusals and watches come as application/json, without a charset',
  operations: ['createNamespace', 'createSecret', 'getSecret', 'listSecret'],
  rests: 'tried',
  source: 'every recording: the header content-type',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const secret = await given(t, 'Secret', { namespace })

    const answers = [
      secret.response,
      await read(t, 'Secret', secret.path),
      await read(t, 'Secret', `${secret.path}-missing`),
      await list(t, 'Secret', namespace),
      await watch(t, 'Secret', namespace),
    ]

    for (const { headers, status } of answers) {
      t.expect.equal(headers['content-type'], 'application/json', `content-type of a ${status}`)
    }
  },
})
