import { defineCheck } from '../../harness/define-check.ts'
import { namesOf } from '../steps/names-of.ts'
import { list } from './steps/act.ts'
import { given, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

const ROWS: readonly (readonly [selector: string, names: readonly string[]])[] = [
  ['size>9', ['ten']],
  ['size<10', ['nine']],
  ['size>9,size<10', []],
]

export const listByLabelComparesNumbers = defineCheck({
  id: 'kubernetes/list-by-label-compares-numbers',
  title: 'a label selector with < or > compares whole numbers; a label that is none never matches',
  operations: ['createNamespace', 'createSecret', 'listSecret'],
  rests: 'source',
  source:
    'apimachinery pkg/labels/selector.go Requirement.Matches: both sides are parsed as integers',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    for (const [name, size] of [
      ['nine', '9'],
      ['ten', '10'],
      ['word', 'x'],
    ] as const) {
      await given(t, 'Secret', { namespace, name, metadata: { labels: { size } } })
    }

    for (const [labelSelector, names] of ROWS) {
      const response = await list(t, 'Secret', namespace, { labelSelector })

      t.expect.status(response, 200)
      t.expect.equal(namesOf(response), names, `names with ${labelSelector}`)
    }
  },
})
