import { defineCheck } from '../../harness/define-check.ts'
import { valueAt } from '../../harness/value-at.ts'
import { given, givenNamespace } from './steps/given.ts'
import { collectionOf, SECRETS_EXIST } from './steps/paths.ts'

const TABLE = 'application/json;as=Table;g=meta.k8s.io;v=v1'

export const tableHasColumnsAndCells = defineCheck({
  id: 'kubernetes/table-has-columns-and-cells',
  title:
    'a client that asks for a table gets the columns of the kind, a cell for each, and beside them the metadata only',
  operations: ['createNamespace', 'createSecret'],
  rests: 'tried',
  source: 'recordings kube-table-of-service-accounts and kube-table-include-object',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { response } = await given(t, 'Secret', {
      namespace,
      members: { stringData: { k: 'v' } },
    })

    const table = await t.request({
      method: 'GET',
      path: collectionOf('Secret', namespace),
      headers: { Accept: TABLE },
    })

    t.expect.status(table, 200)
    t.expect.match(table.json, { kind: 'Table', apiVersion: 'meta.k8s.io/v1' })
    const columns = table.listAt('/columnDefinitions')
    t.expect.equal(
      columns.map((column) => [valueAt(column, '/name'), valueAt(column, '/type')]),
      ['Name', 'Type', 'Data', 'Age'].map((name) => [name, 'string']),
      'the columns',
    )
    t.expect.match(table.at('/rows'), [
      { cells: [response.at('/metadata/name'), 'Opaque', 1, /^\d+s$/] },
    ])
    t.expect.equal(
      table.at('/rows/0/object'),
      {
        kind: 'PartialObjectMetadata',
        apiVersion: 'meta.k8s.io/v1',
        metadata: response.at('/metadata'),
      },
      'what stands beside the cells',
    )
  },
})
