import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { removeLater } from '../steps/remove-later.ts'
import { givenNamespace } from './steps/given.ts'
import { collectionOf, SECRETS_EXIST } from './steps/paths.ts'

export const strictValidationUnknownAndDuplicateFields = defineCheck({
  id: 'kubernetes/strict-validation-unknown-and-duplicate-fields',
  title: 'should detect unknown and duplicate fields of a typed object',
  operations: ['createNamespace', 'createSecret'],
  rests: 'tried',
  source:
    'recordings create-with-unknown-fields and create-with-duplicate-fields; the conformance test of this name',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const path = collectionOf('Secret', namespace)
    removeLater(t, path, 's')
    const create = (fieldValidation: string) =>
      t.request({
        method: 'POST',
        path,
        query: { fieldValidation, dryRun: 'All' },
        body: '{"metadata":{"name":"s","labels":{"x":"1","x":"2"}},"unknown":1,"type":"a","type":"b"}',
        operation: 'createSecret',
      })

    const strict = await create('Strict')
    const warned = await create('Warn')
    const ignored = await create('Ignore')

    expectFailure(
      t,
      strict,
      badRequest(
        'Secret in version "v1" cannot be handled as a Secret: strict decoding error: duplicate field "metadata.labels.x", unknown field "unknown", duplicate field "type"',
      ),
    )
    t.expect.equal(
      warned.headers['warning'],
      String.raw`299 - "duplicate field \"metadata.labels.x\"", 299 - "unknown field \"unknown\"", 299 - "duplicate field \"type\""`,
      'warning header',
    )
    t.expect.equal(ignored.headers['warning'], undefined, 'warning header when told to ignore')
    for (const response of [warned, ignored]) {
      t.expect.status(response, 201)
      t.expect.match(response.json, { metadata: { labels: { x: '2' } }, type: 'b' }, 'body')
      t.expect.equal(response.at('/unknown'), undefined, '/unknown')
    }
  },
})
