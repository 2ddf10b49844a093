import { defineCheck } from '../../harness/define-check.ts'
import { namesOf } from '../steps/names-of.ts'
import { list } from './steps/act.ts'
import { given, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

export const listFromTheLastKeyAfterCompaction = defineCheck({
  id: 'kubernetes/list-from-the-last-key-after-compaction',
  title:
    'should support continue listing from the last key if the original version has been compacted away',
  operations: ['createNamespace', 'createSecret', 'listSecret'],
  rests: 'tried',
  source:
    'recording a-compacted-token-is-answered-with-a-usable-one; the conformance test of this name',
  needs: ['write', 'history'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    for (const name of ['a', 'b', 'c']) await given(t, 'Secret', { namespace, name })

    const gone = await list(t, 'Secret', namespace, {
      limit: '1',
      continue: tokenOf(1, '/a\u0000'),
    })

    t.expect.status(gone, 410)
    t.expect.match(gone.json, { kind: 'Status', status: 'Failure', reason: 'Expired', code: 410 })
    await given(t, 'Secret', { namespace, name: 'b2' })
    const next = await list(t, 'Secret', namespace, {
      limit: '2',
      continue: gone.textAt('/metadata/continue'),
    })
    t.expect.equal(namesOf(next), ['b', 'b2'], 'names after the last key')
    const last = await list(t, 'Secret', namespace, {
      continue: next.textAt('/metadata/continue'),
    })
    t.expect.equal(namesOf(last), ['c'], 'names of the last page')
  },
})

/** A token as the server makes them; version 1 was forgotten before any client could ask. */
function tokenOf(rv: number, start: string): string {
  const json = JSON.stringify({ v: 'meta.k8s.io/v1', rv, start })
  return btoa(json).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}
