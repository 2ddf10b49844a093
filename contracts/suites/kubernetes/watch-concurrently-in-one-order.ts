import { defineCheck } from '../../harness/define-check.ts'
import type { EventReader } from '../../harness/event-reader.ts'
import { list, remove, replace, watch } from './steps/act.ts'
import { bodyOf, given, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

const ROUNDS = 6

export const watchConcurrentlyInOneOrder = defineCheck({
  id: 'kubernetes/watch-concurrently-in-one-order',
  title: 'should receive events on concurrent watches in same order',
  operations: ['createNamespace', 'createSecret', 'replaceSecret', 'deleteSecret', 'listSecret'],
  rests: 'tried',
  source: 'recording kube-watch-writes-arrive-in-the-order-made; the conformance test of this name',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const start = (await list(t, 'Secret', namespace)).textAt('/metadata/resourceVersion')
    const versions = [start]
    for (let round = 0; round < ROUNDS; round += 1) {
      const secret = await given(t, 'Secret', { namespace })
      const body = bodyOf('Secret', secret.name, { members: { stringData: { k: String(round) } } })
      const changed = await replace(t, 'Secret', secret.path, body)
      versions.push(secret.version, changed.textAt('/metadata/resourceVersion'))
      if (round % 2 === 0) t.expect.status(await remove(t, 'Secret', secret.path), 200)
    }

    const watches = await Promise.all(
      versions.map((resourceVersion) => watch(t, 'Secret', namespace, { resourceVersion })),
    )
    const last = await given(t, 'Secret', { namespace })
    const orders = await Promise.all(watches.map((events) => versionsUpTo(events, last.version)))

    const whole = orders[0] ?? []
    t.expect.equal(whole.length, 2 * ROUNDS + ROUNDS / 2 + 1, 'the number of events')
    for (const order of orders) {
      t.expect.equal(order, whole.slice(-order.length), 'the order of a watch that began later')
    }
  },
})

async function versionsUpTo(events: EventReader, last: string): Promise<readonly unknown[]> {
  const read = await events.until((event) => event.at('/object/metadata/resourceVersion') === last)
  return read.map((event) => event.at('/object/metadata/resourceVersion'))
}
