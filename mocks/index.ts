import { fetchFrom, type Fetch } from '../src/adapters/fetch.ts'
import type { World } from '../fixtures/worlds/world.ts'
import { empty } from '../fixtures/worlds/empty.ts'
import { typical } from '../fixtures/worlds/typical.ts'
import { SigningKeys } from '../src/auth/signing-keys.ts'
import { Mock as MockCore, type MockParts } from '../src/mock/mock.ts'
import type { Clock } from '../src/runtime/clock.ts'
import { createManualClock, type ManualClock } from '../src/runtime/manual-clock.ts'
import { createRandom } from '../src/runtime/random.ts'
import { createSystemClock } from '../src/runtime/system-clock.ts'
import { parseDuration } from '../src/runtime/duration.ts'
import { Store } from '../src/store/store.ts'
import { apisFrom, type ApisOptions } from './apis.ts'
import { loadWorld } from './load-world.ts'

export type { ApiName, ApisOptions } from './apis.ts'
export type { QumuloOptions } from './qumulo/index.ts'
export { pruneStackroxTokens, type StackroxOptions } from './stackrox/index.ts'
export type { Grant, PathRule, ResourceRule } from '../src/auth/grants.ts'
export { defineKind } from '../src/kube/define-kind.ts'
export type { KindDefinition } from '../src/kube/define-kind.ts'
export type { CustomKind } from '../src/kube/custom/custom-kind.ts'
export type { World } from '../fixtures/worlds/world.ts'
export type { Operation } from '../src/mock/operations.ts'
export type { Resolver } from '../src/mock/mock.ts'
export type { Clock, Timer } from '../src/runtime/clock.ts'
export type { ManualClock } from '../src/runtime/manual-clock.ts'
export type { Snapshot } from '../src/store/store.ts'

/** What a mock is made with; every option may be left out. */
export interface MockOptions<C extends ClockOption = ClockOption> extends ApisOptions {
  /** What it begins with: nothing (the default), a typical cluster, or a world of your own. */
  readonly world?: 'empty' | 'typical' | World
  /** The system's time (the default), or one that only moves when it is told to. */
  readonly clock?: C
  /** Makes uids, names and everything else that is chosen by chance the same each time. */
  readonly seed?: number
  /**
   * Whom the mock takes a request without a credential for: `'open'` is the default and takes it for the
   * administrator's, with `'tokens'` it comes from nobody, as on a cluster. A credential that is sent always counts.
   */
  readonly auth?: 'open' | 'tokens'
  /** How long old revisions can be read: `'5m'` is the default, as in a cluster. */
  readonly history?: string | number
}

/** The clocks that a mock can go by. */
export type ClockOption = 'system' | 'manual' | Clock

/** The clock that an option gives. */
export type ClockOf<C extends ClockOption> = C extends 'manual'
  ? ManualClock
  : C extends Clock
    ? C
    : Clock

/** A mock of all systems, with its fetch. */
export class Mock<C extends Clock = Clock> extends MockCore<C> {
  /** Answers as the global fetch does, without a network; takes paths such as `/apis` too. */
  readonly fetch: Fetch

  /** Use {@link createMock}. */
  constructor(parts: MockParts<C>) {
    super(parts)
    this.fetch = fetchFrom((request) => this.answer(request))
  }

  /** Starts a second mock with this world; from then on they have nothing to do with each other. */
  override fork(): Mock<C> {
    return new Mock(this.forkedParts())
  }
}

/**
 * Makes a mock of the five systems in memory: no port, no files, nothing shared with other mocks. Refuses options that
 * make no sense with a TypeError.
 *
 * @example
 *   const mock = createMock({ world: 'typical', clock: 'manual', seed: 7 })
 *   const answer = await mock.fetch('/apis/oauth.openshift.io/v1/oauthclients?limit=2')
 */
export function createMock<const C extends ClockOption = 'system'>(
  options: MockOptions<C> = {},
): Mock<ClockOf<C>> {
  const clock = clockFrom(options.clock ?? 'system')
  const { history, seed } = options
  const store = new Store({
    clock,
    ...(history === undefined ? {} : { historyAge: parseDuration(history) }),
  })
  if (seed !== undefined && !Number.isSafeInteger(seed)) {
    throw new TypeError(`seed is ${JSON.stringify(seed)}: it must be a whole number`)
  }
  const random = createRandom(seed)
  const keys = new SigningKeys(seed)
  const auth = authFrom(options.auth ?? 'open')
  const adminToken = tokenFrom(seed)
  const mock = new Mock({ apis: apisFrom(options), store, clock, random, keys, auth, adminToken })
  loadWorld(mock, worldFrom(options.world ?? 'empty'))
  mock.begin()
  return mock as Mock<ClockOf<C>>
}

function clockFrom(option: ClockOption): Clock {
  if (typeof option === 'object') return option
  switch (option) {
    case 'system':
      return createSystemClock()
    case 'manual':
      return createManualClock()
    default:
      throw new TypeError(
        `clock is ${JSON.stringify(option)}: it must be 'system', 'manual' or a Clock`,
      )
  }
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

// From a stream of its own, so that everything else comes out as it does without.
const tokenFrom = (seed: number | undefined): string =>
  createRandom(seed === undefined ? undefined : seed + 2 ** 32).text(43, ALPHABET)

function authFrom(option: 'open' | 'tokens'): 'open' | 'tokens' {
  if (option === 'open' || option === 'tokens') return option
  throw new TypeError(`auth is ${JSON.stringify(option)}: it must be 'open' or 'tokens'`)
}

function worldFrom(option: 'empty' | 'typical' | World): World {
  if (typeof option === 'object' && Array.isArray(option?.objects)) return option
  if (option === 'empty') return empty
  if (option === 'typical') return typical
  throw new TypeError(
    `world is ${JSON.stringify(option)}: it must be 'empty', 'typical' or a World, with a list of objects`,
  )
}
