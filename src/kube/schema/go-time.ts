import { byteText } from '../../json/go-text.ts'

/** What Kubernetes itself prints, on a day that every month has: nothing is left to check or to rewrite. */
const PLAIN = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/

/** Says in Go's words why a text is no RFC 3339 time; undefined when it is one (package time, Parse). */
export function goTimeProblem(text: string): string | undefined {
  if (PLAIN.test(text)) return undefined
  const read = readTime(text)
  return 'problem' in read ? `parsing time ${quote(text)}${read.problem}` : undefined
}

/** Rewrites a time as Kubernetes prints it: whole seconds, UTC. */
export function normaliseTime(text: string): string {
  if (PLAIN.test(text)) return text
  const read = readTime(text)
  if ('problem' in read) return text
  return `${new Date(read.at).toISOString().slice(0, 19)}Z`
}

/** A part of the layout: what may stand there, as it is called, and what its number may be. */
type Part = readonly [
  pattern: RegExp,
  element: string,
  range?: readonly [name: string, from: number, to: number],
]

const LAYOUT: readonly Part[] = [
  [/^\d{4}/, '2006'],
  [/^-/, '-'],
  [/^\d\d/, '01', ['month', 1, 12]],
  [/^-/, '-'],
  [/^\d\d/, '02'],
  [/^T/, 'T'],
  [/^\d\d?/, '15', ['hour', 0, 23]],
  [/^:/, ':'],
  [/^\d\d/, '04', ['minute', 0, 59]],
  [/^:/, ':'],
  [/^\d\d(?:[.,]\d+)?/, '05', ['second', 0, 59]],
  [/^(?:Z|[+-]\d\d:\d\d)/, 'Z07:00'],
]

function readTime(text: string): { readonly at: number } | { readonly problem: string } {
  const found = new Map<string, string>()
  let rest = text
  for (const [pattern, element, range] of LAYOUT) {
    const [part] = pattern.exec(rest) ?? []
    if (part === undefined) return { problem: misfit(rest, element) }
    rest = rest.slice(part.length)
    found.set(element, part)
    if (range && !isWithin(Number.parseInt(part, 10), range)) return outOf(range[0])
  }
  return readNumbers(found, rest)
}

const misfit = (rest: string, element: string): string =>
  ` as "2006-01-02T15:04:05Z07:00": cannot parse ${quote(rest)} as ${quote(element)}`

const isWithin = (value: number, [, from, to]: NonNullable<Part[2]>): boolean =>
  value >= from && value <= to

const outOf = (what: string): { readonly problem: string } => ({
  problem: `: ${what} out of range`,
})

// A day is looked at last: which there are is told by the month.
function readNumbers(
  found: ReadonlyMap<string, string>,
  rest: string,
): { readonly at: number } | { readonly problem: string } {
  const part = (element: string): number => Number.parseInt(found.get(element) ?? '', 10)
  const zone = found.get('Z07:00') ?? 'Z'
  const [hours, minutes] = zone === 'Z' ? [0, 0] : [zone.slice(1, 3), zone.slice(4)].map(Number)
  if (Number(hours) > 24) return outOf('time zone offset hour')
  if (Number(minutes) > 60) return outOf('time zone offset minute')
  if (rest !== '') return { problem: `: extra text: ${quote(rest)}` }
  const [year, month, day] = [part('2006'), part('01'), part('02')]
  const date = new Date(0)
  date.setUTCFullYear(year, month, 0)
  if (day < 1 || day > date.getUTCDate()) return outOf('day')
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(part('15'), part('04'), part('05'))
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000
  return { at: date.getTime() - (zone.startsWith('-') ? -offset : offset) }
}

// Package time has a quote of its own: bytes beyond ASCII and control characters as hex.
function quote(text: string): string {
  const quoted = byteText(text).replaceAll(/["\\]|[^ -\u007f]/g, (character) =>
    character === '"' || character === '\\'
      ? `\\${character}`
      : String.raw`\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  )
  return `"${quoted}"`
}
