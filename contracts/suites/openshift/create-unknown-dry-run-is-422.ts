import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { removeLater } from '../steps/remove-later.ts'
import { clientBody } from './steps/given.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const createUnknownDryRunIs422 = defineCheck({
  id: 'openshift/create-unknown-dry-run-is-422',
  title: 'a dryRun directive that is not All is refused with 422, the empty one too',
  operations: ['createOAuthClient'],
  rests: 'seed',
  source:
    'An invalid or unrecognized dryRun directive will result in an error response and no further processing of the request.',
  needs: ['write'],
  resource: CLIENTS_EXIST,
  async run(t) {
    for (const dryRun of ['', 'all', 'None']) {
      const name = t.unique('check-client')
      removeLater(t, CLIENTS, name)

      const response = await t.request({
        method: 'POST',
        path: CLIENTS,
        query: { dryRun },
        body: clientBody(name),
        operation: 'createOAuthClient',
      })

      const told = `Unsupported value: ["${dryRun}"]: supported values: "All"`
      expectFailure(t, response, {
        code: 422,
        reason: 'Invalid',
        message: `CreateOptions.meta.k8s.io "" is invalid: dryRun: ${told}`,
        details: {
          group: 'meta.k8s.io',
          kind: 'CreateOptions',
          causes: [{ reason: 'FieldValueNotSupported', message: told, field: 'dryRun' }],
        },
      })
    }
  },
})
