import { defineCheck } from '../../harness/define-check.ts'
import { read, replace } from './steps/act.ts'
import { bodyOf, given, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

export const updateReplacesTheObject = defineCheck({
  id: 'kubernetes/update-replaces-the-object',
  title: 'what a PUT leaves out is gone; uid and creationTimestamp stay, the version is new',
  operations: ['createNamespace', 'createSecret', 'replaceSecret', 'getSecret'],
  rests: 'tried',
  source: 'recording put-replaces-the-whole-secret',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { name, path, uid, version, response } = await given(t, 'Secret', {
      namespace,
      metadata: { labels: { a: '1' }, annotations: { note: 'x' } },
      members: { data: { one: 'MQ==', two: 'Mg==' } },
    })

    const body = bodyOf('Secret', name, { members: { data: { one: 'MTE=' } } })
    const changed = await replace(t, 'Secret', path, body)

    t.expect.status(changed, 200)
    t.expect.equal(changed.at('/data'), { one: 'MTE=' }, '/data')
    for (const field of ['labels', 'annotations']) {
      t.expect.equal(changed.at(`/metadata/${field}`), undefined, `/metadata/${field}`)
    }
    t.expect.equal(changed.at('/metadata/uid'), uid, '/metadata/uid')
    t.expect.equal(
      changed.at('/metadata/creationTimestamp'),
      response.at('/metadata/creationTimestamp'),
      '/metadata/creationTimestamp',
    )
    const isNew = changed.at('/metadata/resourceVersion') !== version
    t.expect.equal(isNew, true, 'whether the version is new')
    t.expect.equal((await read(t, 'Secret', path)).json, changed.json, 'the stored secret')
  },
})
