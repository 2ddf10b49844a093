import { defineCheck } from '../../harness/define-check.ts'
import { namesOf } from '../steps/names-of.ts'
import { list } from './steps/act.ts'
import { given, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

export const listByLabelAndField = defineCheck({
  id: 'kubernetes/list-by-label-and-field',
  title: 'an item is listed when both selectors choose it',
  operations: ['createNamespace', 'createSecret', 'listSecret'],
  rests: 'source',
  source: 'apiserver pkg/storage/selection_predicate.go Matches: the label and the field selector',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const gold = { labels: { tier: 'gold' } }
    await given(t, 'Secret', {
      namespace,
      name: 'a',
      metadata: gold,
      members: { type: 'example.com/t' },
    })
    await given(t, 'Secret', { namespace, name: 'b', metadata: gold })
    await given(t, 'Secret', { namespace, name: 'c', members: { type: 'example.com/t' } })

    const both = await list(t, 'Secret', namespace, {
      labelSelector: 'tier=gold',
      fieldSelector: 'type=example.com/t',
    })

    t.expect.status(both, 200)
    t.expect.equal(namesOf(both), ['a'], 'names with both selectors')
  },
})
