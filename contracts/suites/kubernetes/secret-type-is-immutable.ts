import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { read, replace } from './steps/act.ts'
import { invalid } from './steps/failure.ts'
import { bodyOf, given, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

export const secretTypeIsImmutable = defineCheck({
  id: 'kubernetes/secret-type-is-immutable',
  title: 'PUT that names another type, or leaves a type other than Opaque out, is refused with 422',
  operations: ['createNamespace', 'createSecret', 'replaceSecret', 'getSecret'],
  rests: 'tried',
  source: 'recording put-secret-type-is-immutable',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { name, path, response } = await given(t, 'Secret', {
      namespace,
      members: { type: 'example.com/t' },
    })
    const put = (members: Record<string, unknown>) =>
      replace(t, 'Secret', path, bodyOf('Secret', name, { members }))

    const another = await put({ type: 'example.com/u' })
    const without = await put({})

    const refusal = (type: string) =>
      invalid('Secret', name, [
        'FieldValueInvalid',
        'type',
        `Invalid value: "${type}": field is immutable`,
      ])
    expectFailure(t, another, refusal('example.com/u'))
    expectFailure(t, without, refusal('Opaque'))
    t.expect.equal((await read(t, 'Secret', path)).json, response.json, 'the stored secret')
  },
})
