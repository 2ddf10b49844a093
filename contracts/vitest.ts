/**
 * The door `tokamock/vitest`: the contract suites as tests, matchers for single answers and for the journal of a mock,
 * and a test with a target. Importing it registers the matchers.
 */
import { createServer, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test as vitestTest, type TestAPI } from 'vitest'
import { answerFrom } from './harness/answer.ts'
import { conforms } from './harness/conforms.ts'
import type { Check } from './harness/define-check.ts'
import { describeResult } from './harness/describe-result.ts'
import type { CheckResult } from './harness/outcome.ts'
import { isSelected, type Selection } from './harness/run.ts'
import { createRunner, type Runner } from './harness/runner.ts'
import type { RunnerOptions } from './harness/runner-options.ts'
import { targetFrom, type Target, type TargetSource } from './harness/target.ts'
import { CHECK_TIMEOUT, CLEANUP_TIMEOUT } from './harness/time.ts'
import { journalMatchers } from './journal-matchers.ts'
import { suites, type SuiteName } from './suites/suites.ts'

declare global {
  // The one place that Vitest 3, 4 and 5 all take matchers from.
  namespace Chai {
    interface Assertion {
      /** The answer is as the document says of the operation, or as the real server is known to answer instead. */
      toConform(operationId: string): void
      /** A mock's journal shows a client that read the resource page by page to the end. */
      toHavePagedThrough(resource: string): void
      /** A mock's journal shows a client that watched from this version, or from that of a list it was answered. */
      toHaveWatchedFrom(resource: string, resourceVersion?: string): void
      /** A mock's journal shows no list without a limit. */
      toNeverHaveListedUnbounded(resource?: string): void
    }
  }
}

/** What express() gives, as far as it matters here: express is not imported for it. */
export interface ExpressApp {
  (request: never, response: never): unknown
  readonly listen: unknown
}

/** A node server or an Express app. */
export type NodeTarget = Server | ExpressApp

/** How to describe a contract. */
export interface ContractOptions extends Omit<RunnerOptions, 'signal'> {
  /** Whose contract, or checks of your own. */
  readonly api: SuiteName | readonly Check[]
  readonly target: TargetSource | NodeTarget
  /** Registers the checks whose id matches, no others. */
  readonly only?: Selection
  /** Registers the checks whose id matches as skipped tests. */
  readonly skip?: Selection
}

/**
 * Registers each check of a contract as a test. The tests run side by side. A check that the target says not to support
 * shows as skipped, but a contract of which nothing could be tried fails.
 *
 * @param options whose contract, and what must keep it
 * @example
 * describeContract({ api: 'openshift', target: app, token })
 */
export function describeContract(options: ContractOptions): void {
  const { api, only, skip } = options
  const checks = typeof api === 'string' ? suites[api] : api
  const chosen = checks.filter((check) => only === undefined || isSelected(check.id, only))
  if (chosen.length === 0)
    throw new TypeError('describeContract has no check to run: nothing matches `only`')
  describe.concurrent(`contract ${typeof api === 'string' ? api : ''}`.trim(), () => {
    let target: Target | undefined
    let runner: Runner | undefined
    const outcomes = new Set<string>()
    beforeAll(async () => {
      target = await openTarget(options.target)
      runner = createRunner(target, options)
    })
    for (const check of chosen) {
      const register =
        skip !== undefined && isSelected(check.id, skip) ? vitestTest.skip : vitestTest
      const timeout = (check.timeout ?? options.timeout ?? CHECK_TIMEOUT) + CLEANUP_TIMEOUT + 1_000
      register(`${check.title} (${check.id})`, { timeout }, async (context) => {
        const result = await runner?.run(check)
        outcomes.add(result?.outcome ?? 'errored')
        settle(result, (reason) => context.skip(reason))
      })
    }
    afterAll(async () => {
      await target?.close()
      if (
        outcomes.size > 0 &&
        !outcomes.has('passed') &&
        !outcomes.has('failed') &&
        !outcomes.has('errored')
      ) {
        throw new Error('nothing of the contract could be tried on this target')
      }
    })
  })
}

function settle(result: CheckResult | undefined, skip: (reason: string) => void): void {
  if (result?.outcome === 'passed') return
  const told = result ? describeResult(result) : 'the target could not be opened'
  if (result?.outcome === 'skipped' || result?.outcome === 'not supported') return skip(told)
  throw new Error(told)
}

/**
 * Makes a target of anything that can be checked, an Express app or a node server included: these listen on a free port
 * of the loopback interface until the target is closed.
 *
 * @param source a URL, a mock, a fetch function, an Express app or a node server
 * @returns the target
 */
export async function openTarget(source: TargetSource | NodeTarget): Promise<Target> {
  if (source instanceof Server) return serverTarget(source)
  if (typeof source === 'function' && 'listen' in source) {
    return serverTarget(
      createServer((request, response) => void source(request as never, response as never)),
    )
  }
  return targetFrom(source)
}

async function serverTarget(server: Server): Promise<Target> {
  const isOurs = !server.listening
  if (isOurs) {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(0, '127.0.0.1', resolve)
    })
  }
  const address = server.address()
  if (address === null || typeof address === 'string')
    throw new TypeError('a server must listen on a port')
  const target = targetFrom(`http://${hostOf(address)}:${address.port}`)
  if (!isOurs) return target
  return {
    ...target,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function hostOf({ address, family }: AddressInfo): string {
  if (address === '::' || address === '0.0.0.0') return 'localhost'
  return family === 'IPv6' ? `[${address}]` : address
}

/**
 * The matcher: the answer is as the document says of the operation, or as the real server is known to answer instead.
 * Takes supertest's responses, fetch responses that were read, and plain objects.
 *
 * @param received the answer
 * @param operationId the operation, such as `listOAuthClient`
 * @returns what vitest wants of a matcher
 * @example
 * expect(await request(app).get('/apis/oauth.openshift.io/v1/oauthclients')).toConform('listOAuthClient')
 */
export function toConform(received: unknown, operationId: string) {
  const answer = answerFrom(received)
  const verdict = conforms(answer, operationId)
  const problems = verdict.ok ? [] : verdict.problems.map((problem) => `\n  ${problem.toString()}`)
  return {
    pass: verdict.ok,
    message: () =>
      verdict.ok
        ? `the answer ${answer.status} conforms to ${operationId}, and should not`
        : `the answer ${answer.status} does not conform to ${operationId}:${problems.join('')}`,
  }
}

expect.extend({ toConform, ...journalMatchers })

/**
 * vitest's test with one fixture more: `open` makes a target of an app, a server, a mock or a URL, and closes it when
 * the test has ended.
 *
 * @example
 * test('lists clients', async ({ open }) => {
 *   const target = await open(app)
 *   const response = await target.fetch('/apis/oauth.openshift.io/v1/oauthclients')
 *   expect({ status: response.status, headers: response.headers, json: await response.json() }).toConform('listOAuthClient')
 * })
 */
export const test: TestAPI<{ open: typeof openTarget }> = vitestTest.extend<{
  open: typeof openTarget
}>({
  // eslint-disable-next-line no-empty-pattern -- vitest reads the names of a fixture's needs from this pattern
  open: async ({}, use) => {
    const opened: Target[] = []
    await use(async (source) => {
      const target = await openTarget(source)
      opened.push(target)
      return target
    })
    for (const target of opened) await target.close()
  },
})
