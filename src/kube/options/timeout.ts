import { quoteGo } from '../../json/go-quote.ts'
import { badRequest, requestTimedOut } from '../status.ts'

const UNITS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
}

/** The least that a request takes, in milliseconds: whoever allows less gets the timeout. */
const LEAST = 1e-3

/**
 * Checks the `timeout` of a request that is no watch. Refuses one that is no Go duration with a 400, and answers one
 * that is too short with the 504 that it asks for.
 */
export function checkTimeout(text: string): void {
  if (text === '') return
  const milliseconds = parseGoDuration(text)
  if (typeof milliseconds === 'string') {
    throw badRequest(`invalid timeout specified in the request URL - time: ${milliseconds}`)
  }
  if (milliseconds > 0 && milliseconds < LEAST) throw requestTimedOut()
}

// Milliseconds, or Go's reason why the text is none (time.ParseDuration).
function parseGoDuration(text: string): number | string {
  const quoted = quoteGo(text)
  const invalid = `invalid duration ${quoted}`
  let rest = text.replace(/^[+-]/, '')
  if (rest === '0') return 0
  if (rest === '') return invalid
  let sum = 0
  while (rest !== '') {
    const number = /^(\d+\.?\d*|\.\d+)/.exec(rest)?.[0]
    if (number === undefined) return invalid
    rest = rest.slice(number.length)
    const unit = /^[^\d.]*/.exec(rest)?.[0] ?? ''
    if (unit === '') return `missing unit in duration ${quoted}`
    const factor = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined
    if (factor === undefined) return `unknown unit ${quoteGo(unit)} in duration ${quoted}`
    sum += Number(number) * factor
    rest = rest.slice(unit.length)
  }
  if (sum * 1e6 >= 2 ** 63) return invalid
  return text.startsWith('-') ? -sum : sum
}
