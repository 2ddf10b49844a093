import { quoteGo } from '../../json/go-quote.ts'
import { unescapePercent } from '../../json/unescape-percent.ts'
import { badRequest } from '../status.ts'

/** The query of a request, decoded as Go does: broken escapes drop a parameter, the first value counts. */
export type Query = ReadonlyMap<string, readonly string[]>

const EMPTY: Query = new Map()

/** Parses a raw query string. */
export function parseQuery(raw: string): Query {
  if (raw === '') return EMPTY
  const query = new Map<string, string[]>()
  for (const pair of raw.split('&')) {
    // Go drops pairs with a semicolon.
    if (pair === '' || pair.includes(';')) continue
    const cut = pair.indexOf('=')
    const name = decode(cut < 0 ? pair : pair.slice(0, cut))
    const value = decode(cut < 0 ? '' : pair.slice(cut + 1))
    if (name === undefined || value === undefined) continue
    const values = query.get(name)
    if (values) values.push(value)
    else query.set(name, [value])
  }
  return query
}

const decode = (text: string): string | undefined => unescapePercent(text.replaceAll('+', ' '))

/** The first value of a parameter; "" when it is absent. */
export const textOf = (query: Query, name: string): string => query.get(name)?.[0] ?? ''

/** A boolean as conversion.Convert_Slice_string_To_bool reads it: absent, 0 and false are false, all else is true. */
export function booleanOf(query: Query, name: string): boolean {
  const value = query.get(name)?.[0]
  return value !== undefined && value !== '0' && value.toLowerCase() !== 'false'
}

/** An integer; undefined when absent. Refuses what strconv.ParseInt refuses with its text as a 400. */
export function integerOf(query: Query, name: string): number | undefined {
  const value = query.get(name)?.[0]
  if (value === undefined) return undefined
  const problem = integerProblem(value, 'ParseInt')
  if (problem !== undefined) throw badRequest(problem)
  return Number(value)
}

/** Says in strconv's words why a text is no 64-bit integer; undefined when it is one. */
export function integerProblem(
  value: string,
  parser: 'ParseInt' | 'ParseUint',
): string | undefined {
  const pattern = parser === 'ParseInt' ? /^[+-]?\d+$/ : /^\d+$/
  const parsing = `strconv.${parser}: parsing ${quoteGo(value)}`
  if (!pattern.test(value)) return `${parsing}: invalid syntax`
  const number = BigInt(value.replace('+', ''))
  const [low, high] = parser === 'ParseInt' ? [-(2n ** 63n), 2n ** 63n - 1n] : [0n, 2n ** 64n - 1n]
  return number < low || number > high ? `${parsing}: value out of range` : undefined
}
