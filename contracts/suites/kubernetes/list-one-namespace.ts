import { defineCheck } from '../../harness/define-check.ts'
import { namesOf } from '../steps/names-of.ts'
import { removeLater } from '../steps/remove-later.ts'
import { list } from './steps/act.ts'
import { given } from './steps/given.ts'
import { NAMESPACES, SECRETS_EXIST } from './steps/paths.ts'

export const listOneNamespace = defineCheck({
  id: 'kubernetes/list-one-namespace',
  title: 'a list of a namespace has nothing of another, not even of one whose name begins alike',
  operations: ['createNamespace', 'createSecret', 'listSecret'],
  rests: 'seed',
  source: 'GET /api/v1/namespaces/{namespace}/secrets: object name and auth scope',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = t.unique('check')
    const longer = `${namespace}0`
    for (const name of [namespace, longer]) {
      removeLater(t, NAMESPACES, name)
      const body = { metadata: { name } }
      await t.request({ method: 'POST', path: NAMESPACES, body, operation: 'createNamespace' })
    }
    await given(t, 'Secret', { namespace, name: 'a' })
    await given(t, 'Secret', { namespace: longer, name: 'b' })

    const own = await list(t, 'Secret', namespace)
    const others = await list(t, 'Secret', longer)

    t.expect.status(own, 200)
    t.expect.equal(namesOf(own), ['a'], 'names in the namespace')
    t.expect.equal(namesOf(others), ['b'], 'names in the other')
  },
})
