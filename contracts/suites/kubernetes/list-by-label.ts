import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { namesOf } from '../steps/names-of.ts'
import { list } from './steps/act.ts'
import { given, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

const SELECTED: readonly (readonly [selector: string, names: readonly string[]])[] = [
  ['tier=gold', ['a']],
  ['tier==gold', ['a']],
  ['tier!=gold', ['b', 'c']],
  ['tier in (gold, silver)', ['a', 'b']],
  ['tier notin (gold)', ['b', 'c']],
  ['tier', ['a', 'b']],
  ['!tier', ['c']],
  ['size>3', ['b']],
]

const REFUSED: readonly (readonly [selector: string, message: string])[] = [
  ['a b', "unable to parse requirement: found 'b', expected: in, notin, =, ==, !=, gt, lt"],
  ['a in (b', "unable to parse requirement: found '', expected: ',' or ')'"],
  ['a,', "found '', expected: identifier after ','"],
]

export const listByLabel = defineCheck({
  id: 'kubernetes/list-by-label',
  title:
    'label selectors choose by equality, sets, presence and size; one that does not parse is refused with 400',
  operations: ['createNamespace', 'createSecret', 'listSecret'],
  rests: 'tried',
  source: 'recordings label-equality, label-sets, label-existence and label-selector-syntax-errors',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    await given(t, 'Secret', { namespace, name: 'a', metadata: { labels: { tier: 'gold' } } })
    const labels = { tier: 'silver', size: '5' }
    await given(t, 'Secret', { namespace, name: 'b', metadata: { labels } })
    await given(t, 'Secret', { namespace, name: 'c' })

    for (const [labelSelector, names] of SELECTED) {
      const response = await list(t, 'Secret', namespace, { labelSelector })
      t.expect.equal(namesOf(response), names, `names with ${labelSelector}`)
    }
    for (const [labelSelector, message] of REFUSED) {
      const response = await list(t, 'Secret', namespace, { labelSelector })
      expectFailure(t, response, badRequest(message))
    }
  },
})
