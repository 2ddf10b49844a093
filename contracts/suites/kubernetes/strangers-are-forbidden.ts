import { defineCheck } from '../../harness/define-check.ts'
import type { CheckRequest } from '../../harness/send.ts'
import { requestAsStranger } from '../steps/as-user.ts'
import { expectFailure } from '../steps/failure.ts'
import { collectionOf, SECRETS_EXIST } from './steps/paths.ts'

export const strangersAreForbidden = defineCheck({
  id: 'kubernetes/strangers-are-forbidden',
  title:
    'a user without rights is told who may not do what where: 403, before options, body and existence are looked at',
  operations: ['listSecret', 'getSecret', 'createSecret', 'listSecretForAllNamespaces'],
  rests: 'tried',
  source: 'recordings kube-watch-who-may-watch and update-and-delete-by-a-user-without-rights',
  needs: ['write', 'impersonate'],
  resource: SECRETS_EXIST,
  async run(t) {
    const user = t.unique('check-alice')
    const namespace = t.unique('check-missing')
    const path = collectionOf('Secret', namespace)
    const scope = `in the namespace "${namespace}"`
    const rows: readonly (readonly [CheckRequest, verb: string, name: string, scope: string])[] = [
      [{ method: 'GET', path, operation: 'listSecret' }, 'list', '', scope],
      [{ method: 'GET', path, query: { watch: '1', limit: 'x' } }, 'watch', '', scope],
      [{ method: 'GET', path: `${path}/a`, operation: 'getSecret' }, 'get', 'a', scope],
      [{ method: 'POST', path, body: 'nonsense', operation: 'createSecret' }, 'create', '', scope],
      [{ method: 'DELETE', path: `${path}/a` }, 'delete', 'a', scope],
      [
        {
          method: 'GET',
          path: collectionOf('Secret', ''),
          operation: 'listSecretForAllNamespaces',
        },
        'list',
        '',
        'at the cluster scope',
      ],
    ]
    for (const [request, verb, name, where] of rows) {
      const response = await requestAsStranger(t, user, request)

      expectFailure(t, response, {
        code: 403,
        reason: 'Forbidden',
        message: `secrets ${name === '' ? '' : `"${name}" `}is forbidden: User "${user}" cannot ${verb} resource "secrets" in API group "" ${where}`,
        details: { ...(name === '' ? {} : { name }), kind: 'secrets' },
      })
    }
  },
})
