import type { Mock } from '../../mocks/index.ts'
import { wholeBody } from '../../src/http/body.ts'
import { isChunkSource } from '../../src/http/exchange.ts'
import type { ManualClock } from '../../src/runtime/manual-clock.ts'
import { keptHeaders, parsed, requestOf, type RecordedAnswer, type Sending } from './exchange.ts'
import type { Memory } from './fill.ts'
import { createNormalise } from './normalise.ts'
import { eventsIn, readWatch } from './read-watch.ts'
import type { Scenario, Step } from './scenario.ts'

/** What a scenario runs in: a world of its own, and what its steps have learned. */
export interface Run {
  readonly mock: Mock<ManualClock>
  readonly memory: Memory
}

/** A suffix that occurs in no answer by itself. */
const RUN = 'rq7x2k'

/**
 * Runs the steps of a scenario one after the other. Pauses and the time that a watch is read pass on the mock's clock.
 *
 * @param scenario as recorded
 * @param mock a world that nobody else uses
 * @returns an answer for each step, normalised
 */
export async function runScenario(
  scenario: Scenario,
  mock: Mock<ManualClock>,
): Promise<readonly unknown[]> {
  const run = { mock, memory: new Map<string, unknown>([['run', RUN]]) }
  const normalise = createNormalise(RUN)
  const answers: unknown[] = []
  for (const step of scenario.steps) answers.push(normalise(await runStep(step, run)))
  return answers
}

/** Runs one step, and remembers its answer if it has a name. */
async function runStep(step: Step, run: Run): Promise<unknown> {
  const { mock, memory } = run
  if (step.wait !== undefined) mock.clock.advance(step.wait)
  if (step.method === undefined) return { waited: step.wait }
  if (step.watch) return runWatch(step, run)
  let answer = await mock.answer(requestOf(step, sendingIn(run)))
  for (let sent = 1; sent < (step.repeat ?? 1); sent += 1)
    answer = await mock.answer(requestOf(step, sendingIn(run)))
  if (isChunkSource(answer.body)) {
    answer.body.cancel()
    throw new TypeError(
      `${step.method} ${step.path} is answered by a stream and must be read as a watch`,
    )
  }
  // The answer to a HEAD request has no body on the wire.
  const text = step.method === 'HEAD' ? '' : new TextDecoder().decode(wholeBody(answer.body))
  const json = parsed(text)
  if (step.as !== undefined) memory.set(step.as, json ?? { text })
  const recorded: RecordedAnswer = { status: answer.status, headers: keptHeaders(answer) }
  return { ...recorded, ...(json === undefined ? { text } : { json }) }
}

function sendingIn({ mock, memory }: Run): Sending {
  return { memory, now: mock.clock.now(), token: mock.adminToken }
}

// Recordings call every watch ended: the recorder's hanging up ends it too.
async function runWatch(step: Step, run: Run): Promise<unknown> {
  const { mock, memory } = run
  const answer = await mock.answer(requestOf(step, sendingIn(run)))
  const text = await readWatch(answer.body, step.watch ?? {}, {
    clock: mock.clock,
    during: async () => {
      for (const inner of step.watch?.during ?? []) await runStep(inner, run)
    },
  })
  const body =
    answer.status === 200
      ? { events: eventsIn(text).filter((event) => counts(event, step.path ?? '')) }
      : { json: parsed(text) ?? text }
  if (step.as !== undefined) memory.set(step.as, 'json' in body ? parsed(text) : body)
  return { status: answer.status, headers: keptHeaders(answer), ...body, ended: true }
}

/** A bookmark comes whenever a server likes, unless a deadline forces it or it ends the initial events. */
function counts(event: unknown, path: string): boolean {
  const isBookmark =
    typeof event === 'object' && event !== null && 'type' in event && event.type === 'BOOKMARK'
  if (!isBookmark || path.includes('timeoutSeconds')) return true
  return JSON.stringify(event).includes('initial-events-end')
}
