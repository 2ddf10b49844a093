import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { invalid } from './steps/failure.ts'
import { givenNamespace, post } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

const KEY =
  "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')"
const VALUE =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')"
const LONG = 'x'.repeat(64)

const ROWS: readonly (readonly [key: string, value: string, wrong: string, told: string])[] = [
  ['-x', '', '-x', KEY],
  [LONG, '', LONG, 'name part must be no more than 63 characters'],
  ['x', 'a b', 'a b', VALUE],
  ['x', LONG, LONG, 'must be no more than 63 characters'],
]

export const createLabelRules = defineCheck({
  id: 'kubernetes/create-label-rules',
  title: 'a label whose key or value does not fit is refused with 422',
  operations: ['createNamespace', 'createServiceAccount'],
  rests: 'tried',
  source: 'recordings create-validates-names-of-label-keys and create-validates-label-values',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    for (const [key, value, wrong, told] of ROWS) {
      const name = t.unique('check')
      const metadata = { labels: { [key]: value } }

      const response = await post(t, 'ServiceAccount', { namespace, name, metadata })

      const message = `Invalid value: ${JSON.stringify(wrong)}: ${told}`
      expectFailure(
        t,
        response,
        invalid('ServiceAccount', name, ['FieldValueInvalid', 'metadata.labels', message]),
      )
    }
  },
})
