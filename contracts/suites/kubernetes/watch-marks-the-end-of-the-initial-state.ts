import { defineCheck } from '../../harness/define-check.ts'
import { seen } from '../steps/seen.ts'
import { watch } from './steps/act.ts'
import { given, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

const MARK = '/object/metadata/annotations/k8s.io~1initial-events-end'

export const watchMarksTheEndOfTheInitialState = defineCheck({
  id: 'kubernetes/watch-marks-the-end-of-the-initial-state',
  title:
    'a watch that asks for the initial state gets it as ADDED in the order of names, then a BOOKMARK that says so, then what happens',
  operations: ['createNamespace', 'createSecret', 'listSecret'],
  rests: 'tried',
  source: 'recording kube-watch-send-initial-events-ends-them-with-a-bookmark',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    for (const name of ['b', 'a']) await given(t, 'Secret', { namespace, name })

    const events = await watch(t, 'Secret', namespace, {
      sendInitialEvents: 'true',
      resourceVersionMatch: 'NotOlderThan',
      allowWatchBookmarks: 'true',
    })

    const initial = await events.until(({ type }) => type === 'BOOKMARK')
    t.expect.equal(initial.slice(0, -1).map(seen), [
      ['ADDED', 'a'],
      ['ADDED', 'b'],
    ])
    const bookmark = initial.at(-1)
    t.expect.equal(bookmark?.at(MARK), 'true', MARK)
    t.expect.match(bookmark?.json, {
      object: { kind: 'Secret', apiVersion: 'v1', metadata: { resourceVersion: /^\d+$/ } },
    })
    const later = await given(t, 'Secret', { namespace, name: 'c' })
    t.expect.equal(
      (await events.next()).json,
      { type: 'ADDED', object: later.response.json },
      'the event after the mark',
    )
  },
})
