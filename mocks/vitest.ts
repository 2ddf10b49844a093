/**
 * The door `tokamock/vitest`: the contract suites as tests, matchers for answers and for the journal of a mock, and a
 * test with a world of its own. Importing it registers the matchers.
 */
import type { TestAPI } from 'vitest'
import { test as targetTest, type openTarget } from '../contracts/vitest.ts'
import { listen, type Listening } from '../src/adapters/node/index.ts'
import type { ManualClock } from '../src/runtime/manual-clock.ts'
import { createMock, type Mock, type MockOptions } from './index.ts'

export {
  describeContract,
  openTarget,
  toConform,
  type ContractOptions,
  type ExpressApp,
  type NodeTarget,
} from '../contracts/vitest.ts'

/** What each test of {@link test} may ask for. */
export interface MockFixtures {
  /** What the mock begins with: nothing, unless `test.extend({ world: 'typical' })` says otherwise. */
  readonly world: NonNullable<MockOptions['world']>
  /** A mock of the test's own, with a clock that only the test moves. */
  readonly mock: Mock<ManualClock>
  /** The mock on a port of this machine, for clients that MSW cannot see. */
  readonly server: Listening
  /** Makes a target of an app, a server, a mock or a URL, and closes it when the test has ended. */
  readonly open: typeof openTarget
}

/**
 * vitest's test, with a world for each: ask for `mock`, `server` or `open`, and they are there, fresh, and closed when the
 * test has ended.
 *
 * @example
 *   test('sees a token expire', async ({ mock }) => {
 *     mock.clock.advance('24h')
 *   })
 */
export const test: TestAPI<MockFixtures> = targetTest.extend<Omit<MockFixtures, 'open'>>({
  world: 'empty',
  mock: async ({ world }, use) => {
    const mock = createMock({ world, clock: 'manual', seed: 1 })
    await use(mock)
    mock.close()
  },
  server: async ({ mock }, use) => {
    const server = await listen(mock)
    await use(server)
    await server.close()
  },
})
