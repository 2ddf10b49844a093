import type { Random } from '../../runtime/random.ts'
import type { Attributes } from '../attributes.ts'
import { checkRule } from './check-rule.ts'
import { isWatchFault, type Fault, type FaultMatch, type FaultRule } from './fault.ts'

/** A rule that is in force. */
interface Armed {
  readonly rule: FaultRule
  left: number
}

/** The faults of one mock. */
export class Faults {
  readonly #random: Random
  readonly #armed: Armed[] = []

  constructor(random: Random) {
    this.#random = random
  }

  /** How many rules are in force. */
  get size(): number {
    return this.#armed.length
  }

  /**
   * Puts a fault in force; of several that match a request the first one strikes. Gives back what takes it away again.
   * Refuses a rule that makes no sense with a TypeError.
   *
   * @example
   *   mock.faults.add({ match: { verb: 'watch' }, fault: { cutAfterEvents: 3 }, times: 1 })
   */
  add(rule: FaultRule): () => void {
    checkRule(rule)
    const armed = { rule, left: rule.times ?? Number.POSITIVE_INFINITY }
    this.#armed.push(armed)
    return () => this.#disarm(armed)
  }

  /** Takes all faults away. */
  clear(): void {
    this.#armed.length = 0
  }

  /** The rules in force, each with how often it may still strike. */
  list(): readonly (FaultRule & { readonly left: number })[] {
    return this.#armed.map(({ rule, left }) => ({ ...rule, left }))
  }

  /** The fault that strikes a request, if one does; it counts as having struck. */
  strike(attributes: Attributes, query: string): Fault | undefined {
    const parameters = new URLSearchParams(query)
    const armed = this.#armed.find(({ rule }) => this.#strikes(rule, attributes, parameters))
    if (!armed) return undefined
    armed.left -= 1
    if (armed.left <= 0) this.#disarm(armed)
    return armed.rule.fault
  }

  #strikes(
    { match = {}, fault, probability = 1 }: FaultRule,
    attributes: Attributes,
    parameters: URLSearchParams,
  ): boolean {
    if (isWatchFault(fault) && attributes.verb !== 'watch') return false
    if (!matches(match, attributes, parameters)) return false
    return probability === 1 || this.#random.integer(1_000_000) < probability * 1_000_000
  }

  #disarm(armed: Armed): void {
    const index = this.#armed.indexOf(armed)
    if (index >= 0) this.#armed.splice(index, 1)
  }
}

function matches(match: FaultMatch, attributes: Attributes, parameters: URLSearchParams): boolean {
  const { labelSelector, fieldSelector, ...named } = match
  const seen = new Map<string, unknown>(Object.entries(attributes))
  const isNamed = Object.entries(named).every(([name, value]) => seen.get(name) === value)
  if (!isNamed) return false
  if (labelSelector !== undefined && parameters.get('labelSelector') !== labelSelector) return false
  return fieldSelector === undefined || parameters.get('fieldSelector') === fieldSelector
}
