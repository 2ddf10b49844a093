import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { invalidOptions, patch } from '../steps/patching.ts'
import { clientBody, givenClient } from './steps/given.ts'
import { CLIENTS_EXIST } from './steps/paths.ts'

export const patchOptionsAreValidated = defineCheck({
  id: 'openshift/patch-options-are-validated',
  title:
    'the options of a patch are validated together: only an apply may be forced, and it must name its manager',
  operations: ['createOAuthClient', 'patchOAuthClient'],
  rests: 'tried',
  source: 'recording patch-options-validation',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const { name, path } = await givenClient(t)
    const client = { operation: 'patchOAuthClient', path }
    const nonsense = { force: 'false', dryRun: 'nonsense', fieldValidation: 'strict' }

    const bad = await patch(t, 'merge', { ...client, query: nonsense }, {})
    const nameless = await patch(t, 'apply', client, clientBody(name))

    expectFailure(
      t,
      bad,
      invalidOptions(
        ['FieldValueForbidden', 'force', 'Forbidden: may not be specified for non-apply patch'],
        [
          'FieldValueNotSupported',
          'dryRun',
          'Unsupported value: ["nonsense"]: supported values: "All"',
        ],
        [
          'FieldValueNotSupported',
          'fieldValidation',
          'Unsupported value: "strict": supported values: "", "Ignore", "Strict", "Warn"',
        ],
      ),
    )
    const required = 'Required value: is required for apply patch'
    expectFailure(t, nameless, invalidOptions(['FieldValueRequired', 'fieldManager', required]))
  },
})
