import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { apply } from '../steps/patching.ts'
import { removeLater } from '../steps/remove-later.ts'
import { givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST, collectionOf } from './steps/paths.ts'

export const applyReadsYaml = defineCheck({
  id: 'kubernetes/apply-reads-yaml',
  title:
    'an apply is YAML: comments, flow style, anchors, and yes for true; what is none is refused with 400',
  operations: ['createNamespace', 'patchServiceAccount'],
  rests: 'tried',
  source: 'recording apply-yaml-bodies',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const name = t.unique('check')
    removeLater(t, collectionOf('ServiceAccount', namespace), name)
    const path = `${collectionOf('ServiceAccount', namespace)}/${name}`
    const account = { operation: 'patchServiceAccount', path }

    const created = await apply(
      t,
      'check',
      account,
      yaml(
        `  name: ${name}`,
        `  labels: {one: "1", two: 'two'}`,
        'automountServiceAccountToken: yes',
      ),
    )
    const anchored = await apply(
      t,
      'check',
      account,
      yaml(`  name: ${name}`, '  labels: &l', '    one: "1"', '  annotations: *l'),
    )
    const tabbed = await apply(t, 'check', account, 'kind: ServiceAccount\nmetadata:\n\tname: a\n')
    const listed = await apply(t, 'check', account, '- a\n- b\n')

    t.expect.status(created, 201)
    t.expect.match(created.json, {
      metadata: { labels: { one: '1', two: 'two' } },
      automountServiceAccountToken: true,
    })
    t.expect.status(anchored, 200)
    t.expect.equal(anchored.at('/metadata/annotations'), { one: '1' }, 'annotations')
    expectFailure(
      t,
      tabbed,
      badRequest(
        'error decoding YAML: error converting YAML to JSON: yaml: line 3: found character that cannot start any token',
      ),
    )
    expectFailure(
      t,
      listed,
      badRequest(
        'error decoding YAML: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal array into Go value of type map[string]interface {}',
      ),
    )
  },
})

/** A service account in YAML, the lines of its metadata and what follows. */
const yaml = (...lines: string[]) =>
  ['# a comment', '---', 'apiVersion: v1', 'kind: ServiceAccount', 'metadata:', ...lines, ''].join(
    '\n',
  )
