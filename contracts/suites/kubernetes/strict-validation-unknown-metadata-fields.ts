import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { givenNamespace, post } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

export const strictValidationUnknownMetadataFields = defineCheck({
  id: 'kubernetes/strict-validation-unknown-metadata-fields',
  title: 'should detect unknown metadata fields of a typed object',
  operations: ['createNamespace', 'createSecret'],
  rests: 'tried',
  source: 'recording create-with-unknown-fields; the conformance test of this name',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const making = { namespace, metadata: { unknownMeta: 'a', spec: 'b' } }

    const strict = await post(t, 'Secret', { ...making, query: { fieldValidation: 'Strict' } })
    const warned = await post(t, 'Secret', making)

    expectFailure(
      t,
      strict,
      badRequest(
        'Secret in version "v1" cannot be handled as a Secret: strict decoding error: unknown field "metadata.unknownMeta", unknown field "metadata.spec"',
      ),
    )
    t.expect.status(warned, 201)
    t.expect.equal(
      warned.headers['warning'],
      String.raw`299 - "unknown field \"metadata.unknownMeta\"", 299 - "unknown field \"metadata.spec\""`,
      'warning header',
    )
  },
})
