import type { AuthenticatorContext } from '../../../src/auth/authenticate.ts'
import type { JsonObject } from '../../../src/json/value.ts'
import { metaText, nameOf } from '../../../src/kube/meta/object-meta.ts'
import type { Clock } from '../../../src/runtime/clock.ts'
import { GROUP_VERSION } from '../group.ts'
import { numberIn, textIn } from '../rules/read.ts'

const FIELD = 'inactivityTimeoutSeconds'
const TICK = 100_000
const MARGIN = 10_000

type Reach = Pick<AuthenticatorContext, 'read' | 'write'>

/**
 * Lets tokens that time out when they are not used live on while they are (oauth-apiserver
 * pkg/tokenvalidation/timeoutvalidator.go): uses are noted, and every hundred seconds the tokens that would not live to
 * the next time are written anew; one that is so near its end at once.
 */
export class InactivityTimeouts {
  readonly #clock: Clock
  readonly #start: number
  /** When tokens were last used, by name. */
  readonly #seen = new Map<string, number>()
  #isTicking = false

  constructor(clock: Clock) {
    this.#clock = clock
    this.#start = clock.now()
  }

  /** Notes that a token was used. */
  used(token: JsonObject, reach: Reach): void {
    const [timeout, expiresIn] = [numberIn(token, FIELD), numberIn(token, 'expiresIn')]
    if (timeout === 0 || (expiresIn !== 0 && expiresIn <= timeout)) return
    const now = this.#clock.now()
    if (deadlineOf(token) < this.#nextTick(now) + MARGIN) {
      renew(token, now, reach)
      return
    }
    this.#seen.set(nameOf(token), now)
    this.#tickLater(reach)
  }

  #nextTick(now: number): number {
    return this.#start + (Math.floor((now - this.#start) / TICK) + 1) * TICK
  }

  #tickLater(reach: Reach): void {
    if (this.#isTicking) return
    this.#isTicking = true
    this.#clock.setTimer(this.#nextTick(this.#clock.now()), () => {
      this.#isTicking = false
      this.#tick(reach)
    })
  }

  #tick(reach: Reach): void {
    const following = this.#nextTick(this.#clock.now())
    for (const [name, seen] of this.#seen) {
      const token = reach.read(GROUP_VERSION, 'OAuthAccessToken', name)
      if (token && deadlineOf(token) >= following + MARGIN) continue
      this.#seen.delete(name)
      if (token) renew(token, seen, reach)
    }
    if (this.#seen.size > 0) this.#tickLater(reach)
  }
}

const createdAt = (token: JsonObject): number => Date.parse(metaText(token, 'creationTimestamp'))

const deadlineOf = (token: JsonObject): number => createdAt(token) + numberIn(token, FIELD) * 1000

// A client that is gone, or that says nothing, leaves the server's default: the token never again times out.
function renew(token: JsonObject, seen: number, { read, write }: Reach): void {
  const client = read(GROUP_VERSION, 'OAuthClient', textIn(token, 'clientName'))
  const more = client ? numberIn(client, 'accessTokenInactivityTimeoutSeconds') : 0
  const next = more === 0 ? 0 : Math.floor((seen - createdAt(token)) / 1000 + more)
  if (next !== 0 && next <= numberIn(token, FIELD)) return
  write({
    apiVersion: GROUP_VERSION,
    kind: 'OAuthAccessToken',
    name: nameOf(token),
    manager: 'oauth-apiserver',
    change: (object) => ({ ...object, [FIELD]: next }),
  })
}
