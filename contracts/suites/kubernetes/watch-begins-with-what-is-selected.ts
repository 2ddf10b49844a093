import { defineCheck } from '../../harness/define-check.ts'
import { seen } from '../steps/seen.ts'
import { watch } from './steps/act.ts'
import { given, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

export const watchBeginsWithWhatIsSelected = defineCheck({
  id: 'kubernetes/watch-begins-with-what-is-selected',
  title: 'a watch with a selector begins with the objects that match, and with no others',
  operations: ['createNamespace', 'createSecret', 'listSecret'],
  rests: 'tried',
  source: 'recording kube-watch-label-selector-entering-and-leaving',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const gold = { labels: { tier: 'gold' } }
    await given(t, 'Secret', { namespace, name: 'a' })
    await given(t, 'Secret', { namespace, name: 'b', metadata: gold })
    await given(t, 'Secret', { namespace, name: 'c' })

    const events = await watch(t, 'Secret', namespace, { labelSelector: 'tier=gold' })
    await given(t, 'Secret', { namespace, name: 'd', metadata: gold })

    t.expect.equal(seen(await events.next()), ['ADDED', 'b'], 'first event')
    t.expect.equal(seen(await events.next()), ['ADDED', 'd'], 'second event')
  },
})
