import { defineCheck } from '../../harness/define-check.ts'
import { seen } from '../steps/seen.ts'
import { watch } from './steps/act.ts'
import { given, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

export const watchBookmarkBeforeTheEnd = defineCheck({
  id: 'kubernetes/watch-bookmark-before-the-end',
  title:
    'a watch that asks for bookmarks gets one about two seconds before its end, no older than what it told, without anything but kind and version',
  operations: ['createNamespace', 'createSecret', 'listSecret'],
  rests: 'tried',
  source: 'recording kube-watch-a-bookmark-comes-before-the-deadline',
  needs: ['write', 'clock'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { version } = await given(t, 'Secret', { namespace })

    const events = await watch(t, 'Secret', namespace, {
      resourceVersion: version,
      allowWatchBookmarks: 'true',
      timeoutSeconds: '4',
    })
    const later = await given(t, 'Secret', { namespace })

    t.expect.equal(seen(await events.next()), ['ADDED', later.name], 'first event')
    const bookmark = await events.next()
    const resourceVersion = String(bookmark.at('/object/metadata/resourceVersion'))
    t.expect.equal(
      bookmark.json,
      {
        type: 'BOOKMARK',
        object: { kind: 'Secret', apiVersion: 'v1', metadata: { resourceVersion } },
      },
      'second event',
    )
    t.expect.that(
      BigInt(resourceVersion) >= BigInt(later.version),
      'the bookmark is older than the event before it',
      resourceVersion,
    )
  },
})
