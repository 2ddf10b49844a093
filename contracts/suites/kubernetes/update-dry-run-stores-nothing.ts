import { defineCheck } from '../../harness/define-check.ts'
import { read, replace } from './steps/act.ts'
import { bodyOf, given, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

export const updateDryRunStoresNothing = defineCheck({
  id: 'kubernetes/update-dry-run-stores-nothing',
  title: 'an update with dryRun=All answers the change under the old version, and stores nothing',
  operations: ['createNamespace', 'createSecret', 'replaceSecret', 'getSecret'],
  rests: 'tried',
  source: 'recording put-dry-run',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const secret = await given(t, 'Secret', { namespace })
    const body = bodyOf('Secret', secret.name, { metadata: { labels: { tier: 'gold' } } })

    const dry = await replace(t, 'Secret', `${secret.path}?dryRun=All`, body)

    t.expect.status(dry, 200)
    t.expect.match(dry.at('/metadata'), {
      labels: { tier: 'gold' },
      resourceVersion: secret.version,
    })
    const stored = await read(t, 'Secret', secret.path)
    t.expect.equal(stored.json, secret.response.json, 'the stored secret')
  },
})
