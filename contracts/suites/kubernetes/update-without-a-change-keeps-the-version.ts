import { defineCheck } from '../../harness/define-check.ts'
import { seen } from '../steps/seen.ts'
import { replace, watch } from './steps/act.ts'
import { bodyOf, given, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

export const updateWithoutAChangeKeepsTheVersion = defineCheck({
  id: 'kubernetes/update-without-a-change-keeps-the-version',
  title: 'a PUT of what is stored already keeps the version, and no watch hears of it',
  operations: ['createNamespace', 'createSecret', 'replaceSecret', 'listSecret'],
  rests: 'tried',
  source: 'recordings put-that-changes-nothing and kube-watch-no-op-writes-give-no-event',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const members = { stringData: { k: '1' } }
    const { name, path, version } = await given(t, 'Secret', { namespace, members })
    const events = await watch(t, 'Secret', namespace, { resourceVersion: version })

    const same = await replace(t, 'Secret', path, bodyOf('Secret', name, { members }))
    const next = await given(t, 'Secret', { namespace })

    t.expect.status(same, 200)
    t.expect.equal(same.at('/metadata/resourceVersion'), version, '/metadata/resourceVersion')
    t.expect.equal(seen(await events.next()), ['ADDED', next.name], 'the first event')
  },
})
