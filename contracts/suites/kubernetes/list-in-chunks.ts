import { defineCheck } from '../../harness/define-check.ts'
import { namesOf } from '../steps/names-of.ts'
import { list } from './steps/act.ts'
import { given, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

const COUNT = 17
const LIMIT = 5

export const listInChunks = defineCheck({
  id: 'kubernetes/list-in-chunks',
  title: 'should return chunks of results for list calls',
  operations: ['createNamespace', 'createSecret', 'listSecret'],
  rests: 'tried',
  source:
    'recordings pages-of-two-over-five and a-page-chain-is-one-snapshot; the conformance test of this name',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const names = Array.from({ length: COUNT }, (_, index) => `s-${String(index).padStart(3, '0')}`)
    for (const name of names) await given(t, 'Secret', { namespace, name })

    const whole = await list(t, 'Secret', namespace)
    const first = await list(t, 'Secret', namespace, { limit: String(LIMIT) })
    let page = first
    const seen = [...namesOf(first)]
    const sizes = [seen.length]
    while (typeof page.at('/metadata/continue') === 'string') {
      t.expect.equal(
        page.at('/metadata/remainingItemCount'),
        COUNT - seen.length,
        '/metadata/remainingItemCount',
      )
      const query = { limit: String(LIMIT), continue: page.textAt('/metadata/continue') }
      page = await list(t, 'Secret', namespace, query)
      seen.push(...namesOf(page))
      sizes.push(namesOf(page).length)
      t.expect.equal(
        page.at('/metadata/resourceVersion'),
        first.at('/metadata/resourceVersion'),
        '/metadata/resourceVersion',
      )
    }

    t.expect.equal(page.at('/metadata/remainingItemCount'), undefined, 'what the last page leaves')
    t.expect.equal(sizes, [5, 5, 5, 2], 'sizes of the pages')
    t.expect.equal(seen, names, 'names of the pages')
    t.expect.equal(namesOf(whole), names, 'names of the whole list')
  },
})
