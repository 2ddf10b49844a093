import { defineCheck } from '../../harness/define-check.ts'
import { given, givenNamespace } from './steps/given.ts'
import { collectionOf, SECRETS_EXIST } from './steps/paths.ts'

const TABLE = 'application/json;as=Table;g=meta.k8s.io;v=v1'

export const tableWatchTellsColumnsOnce = defineCheck({
  id: 'kubernetes/table-watch-tells-columns-once',
  title: 'a watch in tables tells the columns with its first event, and null with all others',
  operations: ['createNamespace', 'createSecret'],
  rests: 'tried',
  source: 'recording kube-watch-table-events',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    await given(t, 'Secret', { namespace, name: 'a' })
    const path = collectionOf('Secret', namespace)

    const events = await t.watch(path, { watch: '1' }, { headers: { Accept: TABLE } })
    await given(t, 'Secret', { namespace, name: 'b' })

    const [first, second] = [await events.next(), await events.next()]
    t.expect.match(first.json, {
      type: 'ADDED',
      object: { kind: 'Table', rows: [{ object: { metadata: { name: 'a' } } }] },
    })
    t.expect.match(first.at('/object/columnDefinitions/0'), { name: 'Name', format: 'name' })
    t.expect.equal(second.at('/object/columnDefinitions'), null, 'columns of the second event')
    t.expect.match(second.at('/object/rows'), [{ object: { metadata: { name: 'b' } } }])
  },
})
