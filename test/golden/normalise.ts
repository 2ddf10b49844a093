import { claimsMark } from './claims-mark.ts'

/** Replaces what differs from run to run by marks; equal marks of one scenario stand for equal values. */
export type Normalise = (value: unknown) => unknown

interface Marks {
  /** The scenario's own suffix. */
  readonly run: string
  /** The mark of a value among those of its sort. */
  of(sort: string, value: string): string
}
type Rule = readonly [pattern: RegExp, mark: (marks: Marks, ...caught: string[]) => string]

const HASHES: ReadonlySet<string> = new Set(['hash', 'storageVersionHash', 'etag'])

/** In this order: marks are numbered as they are met. */
const RULES: readonly Rule[] = [
  [/hash=[0-9A-F]{64,}/g, () => 'hash=<hash>'],
  [/in scheme "[^"]*"/g, () => 'in scheme "<scheme>"'],
  [
    /gen-[bcdfghjklmnpqrstvwxz2456789]{5}(?![a-z0-9])/g,
    (marks, name) => `gen-${marks.of('suffix', name)}`,
  ],
  [
    /eyJ[\w-]+\.eyJ[\w-]+\.[\w-]+/g,
    (marks, jwt) => claimsMark(jwt, (claims) => walk(claims, marks)),
  ],
  [
    /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g,
    (marks, uid) => marks.of('uid', uid),
  ],
  [/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?( \+0000 UTC|Z|[+-]\d\d:\d\d)?/g, () => '<time>'],
  [
    /(resource ?version:? ?|current: |precondition \(|record \()(\d{2,})/gi,
    (marks, _, lead = '', version = '') => lead + marks.of('rv', version),
  ],
  [/(parsing "\+)(\d{3,})/g, (marks, _, lead = '', version = '') => lead + marks.of('rv', version)],
  [
    /(resourceVersion\\?"?: ?\\?")(\d+)/gi,
    (marks, _, lead = '', version = '') => lead + (version === '0' ? '0' : marks.of('rv', version)),
  ],
  [
    /version: (\d+) \((\d+)\)/g,
    (marks, _, first = '', second = '') =>
      `version: ${marks.of('rv', first)} (${marks.of('rv', second)})`,
  ],
]

/**
 * Makes the normaliser of one scenario: uids, times, revisions, continue tokens, generated suffixes, signed tokens and
 * the scenario's own suffix become marks, numbered in the order in which they first appear.
 */
export function createNormalise(run: string): Normalise {
  const marks = createMarks(run)
  return (value) => walk(value, marks)
}

function createMarks(run: string): Marks {
  const made = new Map<string, string>()
  const counts = new Map<string, number>()
  return {
    run,
    of(sort, value) {
      const key = `${sort}:${value}`
      const known = made.get(key)
      if (known !== undefined) return known
      const count = (counts.get(sort) ?? 0) + 1
      const mark = `<${sort}:${count}>`
      counts.set(sort, count)
      made.set(key, mark)
      return mark
    },
  }
}

function walk(value: unknown, marks: Marks, name = ''): unknown {
  if (typeof value === 'string') return normalText(value, marks, name)
  if (Array.isArray(value)) return value.map((item) => walk(item, marks, name))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      normalText(key, marks),
      walk(member, marks, key),
    ]),
  )
}

function normalText(text: string, marks: Marks, name = ''): string {
  if (name === 'resourceVersion' && /^\d+$/.test(text) && text !== '0') return marks.of('rv', text)
  if (name === 'continue' && text !== '') return marks.of('continue', text)
  if (HASHES.has(name)) return '<hash>'
  return RULES.reduce(
    (changed, [pattern, mark]) =>
      changed.replaceAll(pattern, (...caught: string[]) => mark(marks, ...caught)),
    text.replaceAll(marks.run, '<run>'),
  )
}
