import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { patch } from '../steps/patching.ts'
import { given, givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

export const patchStrategicFollowsDirectivesInMaps = defineCheck({
  id: 'kubernetes/patch-strategic-follows-directives-in-maps',
  title:
    '$patch replaces or empties a map of a strategic merge patch, $retainKeys keeps what it names; other directives are refused',
  operations: ['createNamespace', 'createServiceAccount', 'patchServiceAccount'],
  rests: 'tried',
  source: 'recording strategic-map-directives',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { path } = await given(t, 'ServiceAccount', {
      namespace,
      metadata: { labels: { a: '1', b: '2', c: '3' } },
    })
    const account = { operation: 'patchServiceAccount', path }

    const labels = (value: unknown) =>
      patch(t, 'strategic', account, { metadata: { labels: value } })

    const retained = await labels({ $retainKeys: ['b', 'd'], d: '4' })
    const replaced = await labels({ $patch: 'replace', e: '5' })
    const merged = await labels({ $patch: 'merge', f: '6' })
    const malformed = await labels({ $retainKeys: ['e'], g: '7' })
    const emptied = await labels({ $patch: 'delete' })

    t.expect.equal(retained.at('/metadata/labels'), { b: '2', d: '4' }, 'labels')
    t.expect.equal(replaced.at('/metadata/labels'), { e: '5' }, 'labels')
    const message = 'unknown patch type: merge in map: map[$patch:merge f:6]'
    expectFailure(t, merged, { code: 500, message })
    expectFailure(t, malformed, badRequest('invalid patch format of retainKeys'))
    t.expect.equal(emptied.at('/metadata/labels'), undefined, 'labels')
  },
})
