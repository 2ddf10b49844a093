import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure, type Cause } from '../steps/failure.ts'
import { invalid } from './steps/failure.ts'
import { postClient } from './steps/given.ts'
import { CLIENTS_EXIST } from './steps/paths.ts'

const required: Cause = [
  'FieldValueRequired',
  'grantMethod',
  'Required value: must be auto or prompt',
]
const unsupported = (value: string): Cause => [
  'FieldValueNotSupported',
  'grantMethod',
  `Unsupported value: "${value}": supported values: "auto", "prompt"`,
]

const ROWS: readonly [grantMethod: string | undefined, cause: Cause][] = [
  [undefined, required],
  ['', required],
  ['deny', unsupported('deny')],
  ['Auto', unsupported('Auto')],
]

export const createClientGrantMethodRules = defineCheck({
  id: 'openshift/create-client-grant-method-rules',
  title:
    'a client without a grant method, or with one that is neither auto nor prompt, is refused with 422',
  operations: ['createOAuthClient'],
  rests: 'seed',
  source:
    'GrantMethod is a required field which determines how to handle grants for this client. Valid grant handling methods are: - auto … - prompt …',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    for (const [grantMethod, cause] of ROWS) {
      const name = t.unique('check-client')

      const response = await postClient(t, { grantMethod }, { name })

      expectFailure(t, response, invalid('OAuthClient', name, cause))
    }
  },
})
