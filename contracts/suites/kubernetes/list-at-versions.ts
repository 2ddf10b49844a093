import { defineCheck } from '../../harness/define-check.ts'
import { namesOf } from '../steps/names-of.ts'
import { list, remove } from './steps/act.ts'
import { given, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

export const listAtVersions = defineCheck({
  id: 'kubernetes/list-at-versions',
  title:
    'a version is a floor without a limit and exact with one; Exact shows the past, NotOlderThan the present',
  operations: ['createNamespace', 'createSecret', 'deleteSecret', 'listSecret'],
  rests: 'tried',
  source:
    'recordings a-version-is-a-floor-without-limit-and-exact-with-one, an-exact-older-version-is-still-readable and not-older-than-keeps-the-limit',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const gone = await given(t, 'Secret', { namespace, name: 'a' })
    const { version: resourceVersion } = await given(t, 'Secret', { namespace, name: 'b' })
    t.expect.status(await remove(t, 'Secret', gone.path), 200)
    const last = await given(t, 'Secret', { namespace, name: 'c' })
    // A list with a floor comes from a cache, which may be a little behind: this one waits for it.
    await list(t, 'Secret', namespace, { resourceVersion: last.version })
    const rows = [
      [{}, ['b', 'c']],
      [{ limit: '10' }, ['a', 'b']],
      [{ resourceVersionMatch: 'Exact' }, ['a', 'b']],
      [{ resourceVersionMatch: 'NotOlderThan', limit: '10' }, ['b', 'c']],
    ] as const
    for (const [query, names] of rows) {
      const response = await list(t, 'Secret', namespace, { resourceVersion, ...query })

      t.expect.status(response, 200)
      t.expect.equal(namesOf(response), names, `names with ${JSON.stringify(query)}`)
    }
  },
})
