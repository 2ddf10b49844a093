import { describe, expect, it } from 'vitest'
import type { CheckContext } from '../../../contracts/harness/context.ts'
import { defineCheck, type Check } from '../../../contracts/harness/define-check.ts'
import { runChecks } from '../../../contracts/harness/run.ts'

const added = (name: string) => `{"type":"ADDED","object":{"name":"${name}"}}\n`

const watchCheck = (run: (t: CheckContext) => Promise<void>): Check =>
  defineCheck({
    id: 'harness/watch',
    title: 'a watch',
    operations: [],
    rests: 'guess',
    source: 'the sentence',
    run,
  })

interface Stream {
  readonly chunks: readonly string[]
  readonly ends: boolean
}

async function watching({ chunks, ends }: Stream, run: (t: CheckContext) => Promise<void>) {
  let hungUp = false
  const body = () =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk))
        if (ends) controller.close()
      },
      cancel() {
        hungUp = true
      },
    })
  const check = watchCheck(run)
  const report = await runChecks([check], async () => new Response(body()), {
    judge: (answer) =>
      JSON.stringify(answer.body).includes('bad') ? { ok: false, problems: ['bad'] } : { ok: true },
  })
  const [result] = report.results
  return {
    outcome: result?.outcome,
    reason: result?.reason,
    message: result?.finding?.message,
    sightings: result?.sightings,
    hungUp,
  }
}

describe('watch', () => {
  it('gives events one by one, wherever the chunks are cut, and hangs up after the check', async () => {
    const text = added('ä') + added('b')
    const chunks = [text.slice(0, 30), text.slice(30, 50), text.slice(50)]

    const seen = await watching({ chunks, ends: false }, async (t) => {
      const watch = await t.watch('/things', { watch: '1' }, { operation: 'watchThing' })
      t.expect.equal((await watch.next()).at('/object/name'), 'ä')
      t.expect.equal((await watch.next()).type, 'ADDED')
    })

    expect(seen).toMatchObject({ outcome: 'passed', hungUp: true })
    expect(seen.sightings).toEqual([
      { operationId: 'watchThing', status: 200 },
      { operationId: 'watchThing', status: 200 },
    ])
  })

  it('reads up to an event, and to the end', async () => {
    const seen = await watching(
      { chunks: [added('a') + added('b'), added('c')], ends: true },
      async (t) => {
        const watch = await t.watch('/things')
        const first = await watch.until((event) => event.at('/object/name') === 'b')
        t.expect.equal(first.length, 2)
        t.expect.equal((await watch.end()).length, 1)
        t.expect.equal(await watch.end(), [])
      },
    )

    expect(seen.outcome).toBe('passed')
  })

  it.each([
    ['is silent', { chunks: [], ends: false }, /^the watch was silent for \d+ ms$/],
    ['ends early', { chunks: [], ends: true }, 'the watch ended where an event was expected'],
    ['ends within a line', { chunks: ['{"type":'], ends: true }, 'the watch ended within a line'],
    [
      'has a line that is no JSON',
      { chunks: ['data: x\n'], ends: true },
      'a line of the watch is not JSON',
    ],
    [
      'has a line without a type',
      { chunks: ['{}\n'], ends: true },
      'a line of the watch has no type',
    ],
    [
      'does not conform',
      { chunks: [added('bad')], ends: true },
      'the answer is not what the document says of watchThing: bad',
    ],
  ])('fails a check whose watch %s', async (_name, stream, message) => {
    const seen = await watching(stream, async (t) => {
      await (await t.watch('/things', {}, { operation: 'watchThing' })).next(20)
    })

    expect(seen).toMatchObject({ outcome: 'failed', message: expect.stringMatching(message) })
  })

  it('fails a check whose watch does not end', async () => {
    const seen = await watching({ chunks: [added('a')], ends: false }, async (t) => {
      await (await t.watch('/things')).end(20)
    })

    expect(seen).toMatchObject({
      outcome: 'failed',
      message: expect.stringMatching(/^the watch was silent for \d+ ms$/),
    })
  })

  it('fails a check whose watch breaks off', async () => {
    const body = new ReadableStream({
      pull: (controller) => controller.error(new Error('socket hang up')),
    })
    const check = watchCheck(async (t) => void (await (await t.watch('/things')).next()))

    const report = await runChecks([check], async () => new Response(body), {
      judge: () => ({ ok: true }),
    })

    expect(report.results[0]).toMatchObject({
      outcome: 'failed',
      finding: { message: 'the watch broke off: socket hang up' },
    })
  })

  it('fails a check whose watch is not answered 200', async () => {
    const check = watchCheck(async (t) => void (await t.watch('/things')))

    const report = await runChecks([check], async () => new Response('no', { status: 400 }), {
      judge: () => ({ ok: true }),
    })

    expect(report.results[0]?.finding).toMatchObject({
      message: 'the watch was answered 400',
      actual: 'no',
    })
  })
})
