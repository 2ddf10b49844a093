import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure, type Cause } from '../steps/failure.ts'
import { list } from './steps/act.ts'
import { invalidOptions } from './steps/failure.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

const forbidden = (why: string): Cause => [
  'FieldValueForbidden',
  'resourceVersionMatch',
  `Forbidden: ${why}`,
]
const UNSUPPORTED: Cause = [
  'FieldValueNotSupported',
  'resourceVersionMatch',
  'Unsupported value: "Newest": supported values: "Exact", "NotOlderThan", ""',
]
const ALONE = forbidden('resourceVersionMatch is forbidden unless resourceVersion is provided')

const ROWS: readonly (readonly [
  query: Readonly<Record<string, string>>,
  causes: readonly Cause[],
])[] = [
  [{ resourceVersionMatch: 'Exact' }, [ALONE]],
  [{ resourceVersionMatch: 'Newest' }, [ALONE, UNSUPPORTED]],
  [{ resourceVersionMatch: 'Newest', resourceVersion: '5' }, [UNSUPPORTED]],
  [
    { resourceVersionMatch: 'Exact', resourceVersion: '0' },
    [forbidden('resourceVersionMatch "exact" is forbidden for resourceVersion "0"')],
  ],
  [
    { sendInitialEvents: 'true' },
    [
      [
        'FieldValueForbidden',
        'sendInitialEvents',
        'Forbidden: sendInitialEvents is forbidden for list',
      ],
    ],
  ],
]

export const listVersionMatchIsValidated = defineCheck({
  id: 'kubernetes/list-version-match-is-validated',
  title: 'options of a list that contradict each other are refused with 422 of kind ListOptions',
  operations: ['listSecret'],
  rests: 'tried',
  source:
    'recordings match-is-validated-against-the-version and send-initial-events-is-not-for-lists',
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = t.unique('check-missing')
    for (const [query, causes] of ROWS) {
      const response = await list(t, 'Secret', namespace, query)

      expectFailure(t, response, invalidOptions('ListOptions', '', ...causes))
    }
  },
})
