import { defineCheck } from '../../harness/define-check.ts'
import { seen } from '../steps/seen.ts'
import { givenInfo, givenNamespace } from './steps/infos.ts'
import { INFOS_EXIST, infosIn } from './steps/paths.ts'

export const watchMarksTheEndOfTheInitialState = defineCheck({
  id: 'alauda/watch-marks-the-end-of-the-initial-state',
  title: 'a watch that begins with the present state marks its end with a bookmark',
  operations: [],
  rests: 'seed',
  source:
    'GET \u2026/accesstokeninfos: the bookmark is marked with "k8s.io/initial-events-end": "true"',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    for (const name of ['a', 'b']) await givenInfo(t, { namespace, name })

    const events = await t.watch(infosIn(namespace), {
      watch: 'true',
      sendInitialEvents: 'true',
      resourceVersionMatch: 'NotOlderThan',
      allowWatchBookmarks: 'true',
    })

    t.expect.equal(seen(await events.next()), ['ADDED', 'a'], 'the first event')
    t.expect.equal(seen(await events.next()), ['ADDED', 'b'], 'the second event')
    const end = await events.next()
    t.expect.equal(end.type, 'BOOKMARK', 'type of the third event')
    t.expect.equal(
      end.at('/object/metadata/annotations'),
      { 'k8s.io/initial-events-end': 'true' },
      'annotations',
    )
  },
})
