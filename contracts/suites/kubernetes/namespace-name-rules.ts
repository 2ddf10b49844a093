import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure, type Cause } from '../steps/failure.ts'
import { removeLater } from '../steps/remove-later.ts'
import { invalid } from './steps/failure.ts'
import { NAMESPACES, NAMESPACES_EXIST } from './steps/paths.ts'

const LONG = 'x'.repeat(64)

const nameCause = (name: string, why: string): Cause => [
  'FieldValueInvalid',
  'metadata.name',
  `Invalid value: ${JSON.stringify(name)}: ${why}`,
]
const labelCause = (name: string, why: string): Cause => [
  'FieldValueInvalid',
  'metadata.labels',
  `Invalid value: ${JSON.stringify(name)}: ${why}`,
]

const LABEL =
  "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')"
const TOO_LONG = 'must be no more than 63 characters'

const ROWS: readonly (readonly [name: string, causes: readonly Cause[]])[] = [
  ['Check', [nameCause('Check', LABEL)]],
  ['check.dots', [nameCause('check.dots', 'must not contain dots')]],
  [LONG, [nameCause(LONG, TOO_LONG), labelCause(LONG, TOO_LONG)]],
]

export const namespaceNameRules = defineCheck({
  id: 'kubernetes/namespace-name-rules',
  title: 'a namespace whose name is no DNS label of 63 characters is refused with 422',
  operations: ['createNamespace'],
  rests: 'tried',
  source: 'recording create-namespace-names-are-dns-labels',
  needs: ['write'],
  resource: NAMESPACES_EXIST,
  async run(t) {
    for (const [name, causes] of ROWS) {
      removeLater(t, NAMESPACES, name)

      const response = await t.request({
        method: 'POST',
        path: NAMESPACES,
        body: { apiVersion: 'v1', kind: 'Namespace', metadata: { name } },
        operation: 'createNamespace',
      })

      expectFailure(t, response, invalid('Namespace', name, ...causes))
    }
  },
})
