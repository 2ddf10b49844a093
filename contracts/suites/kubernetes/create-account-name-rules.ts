import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure, type Cause } from '../steps/failure.ts'
import { invalid } from './steps/failure.ts'
import { givenNamespace, post } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

const SUBDOMAIN =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')"

export const createAccountNameRules = defineCheck({
  id: 'kubernetes/create-account-name-rules',
  title: 'a service account whose name is no DNS subdomain is refused with 422',
  operations: ['createNamespace', 'createServiceAccount'],
  rests: 'tried',
  source: 'recording create-service-account-names-are-dns-subdomains',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    for (const name of ['Upper', 'under_score', '-dash', 'dot.', 'a..b']) {
      const cause: Cause = [
        'FieldValueInvalid',
        'metadata.name',
        `Invalid value: "${name}": ${SUBDOMAIN}`,
      ]

      const response = await post(t, 'ServiceAccount', { namespace, name })

      expectFailure(t, response, invalid('ServiceAccount', name, cause))
    }
    t.expect.status(await post(t, 'ServiceAccount', { namespace, name: 'a.b-c.0' }), 201)
  },
})
