import { nestsDeeperThan } from '../../json/nesting.ts'
import type { JsonValue } from '../../json/value.ts'
import { parseDuration } from '../../runtime/duration.ts'
import type { FaultRule } from './fault.ts'

type Check = (value: unknown, name: string) => void

const count: Check = (value, name) => {
  if (Number.isSafeInteger(value) && Number(value) >= 0) return
  throw new TypeError(`${name} is ${shown(value)}: it must be a whole number from 0`)
}

const yes: Check = (value, name) => {
  if (value !== true) throw new TypeError(`${name} is ${shown(value)}: it must be true`)
}

const FAULTS: Readonly<Record<string, Check>> = {
  delay: (value) => void parseDuration(value as string | number),
  status(value) {
    if (Number.isInteger(value) && Number(value) >= 200 && Number(value) <= 599) return
    throw new TypeError(`a fault cannot answer with status ${shown(value)}`)
  },
  tooManyRequests: count,
  reset: yes,
  truncate: count,
  corrupt: yes,
  cutAfterEvents: count,
  cutAfterBytes: count,
  cutWithinEvent: count,
  stallAfterEvents: count,
  expireAfterEvents: count,
  bookmarks(value) {
    if (value === 'twice' || value === 'never') return
    throw new TypeError(`bookmarks is ${shown(value)}: it must be "twice" or "never"`)
  },
}

const MATCHES: readonly string[] = [
  'api',
  'operationId',
  'verb',
  'resource',
  'subresource',
  'namespace',
  'name',
  'labelSelector',
  'fieldSelector',
]

/** Deeper bodies overflow the stack when they are encoded. */
const MOST_LEVELS = 1000

/** Refuses with a TypeError a rule that can strike nothing, says nothing, or could not be carried out. */
export function checkRule({ fault, match = {}, times, probability }: FaultRule): void {
  checkFault(fault)
  checkMatch(match)
  if (times !== undefined && !(Number.isSafeInteger(times) && times > 0)) {
    throw new TypeError(`a fault cannot strike ${times} times`)
  }
  if (probability !== undefined && !(probability > 0 && probability <= 1)) {
    throw new TypeError(
      `a probability of ${probability} makes no sense: it is above 0 and at most 1`,
    )
  }
}

function checkFault(fault: object): void {
  const members = new Map<string, unknown>(Object.entries(fault))
  const named = Object.keys(FAULTS).filter((name) => members.has(name))
  const [name = ''] = named
  if (named.length !== 1) {
    throw new TypeError(
      `a fault is one of ${Object.keys(FAULTS).join(', ')}; this one has ${named.join(', ') || 'none'}`,
    )
  }
  FAULTS[name]?.(members.get(name), name)
  const others = name === 'status' ? ['status', 'body', 'headers'] : [name]
  const unknown = [...members.keys()].find((member) => !others.includes(member))
  if (unknown !== undefined) throw new TypeError(`a fault of ${name} has no ${shown(unknown)}`)
  checkHeaders(members.get('headers'))
  if (nestsDeeperThan(MOST_LEVELS, members.get('body') as JsonValue)) {
    throw new TypeError(`the body of a fault nests at most ${MOST_LEVELS} levels deep`)
  }
}

function checkHeaders(headers: unknown): void {
  if (headers === undefined) return
  if (typeof headers !== 'object' || headers === null) {
    throw new TypeError(`headers are ${shown(headers)}: they must be names and texts`)
  }
  for (const [name, value] of Object.entries(headers)) {
    const isHeader = /^[\w!#$%&'*+.^`|~-]+$/.test(name) && typeof value === 'string'
    if (isHeader && /^[\t\u0020-\u007e\u0080-\u00ff]*$/.test(value)) continue
    throw new TypeError(`a fault cannot send the header ${shown(name)}: ${shown(value)}`)
  }
}

function checkMatch(match: unknown): void {
  if (typeof match !== 'object' || match === null || Array.isArray(match)) {
    throw new TypeError(`match is ${shown(match)}: it must be an object such as { "verb": "list" }`)
  }
  for (const [name, value] of Object.entries(match)) {
    if (!MATCHES.includes(name)) throw new TypeError(`a fault cannot match by ${shown(name)}`)
    if (value !== undefined && typeof value !== 'string') {
      throw new TypeError(`${name} is ${shown(value)}: a fault matches texts`)
    }
  }
}

const shown = (value: unknown): string => JSON.stringify(value) ?? String(value)
