const RFC3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)([.,]\d+)?(?:Z|([+-])(\d\d):(\d\d))$/
/** What Kubernetes itself prints, on a day that every month has: nothing is left to check or to rewrite. */
const PLAIN = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/

/**
 * Says in Go's words why a text is no RFC 3339 time; undefined when it is one. Go names the part of the layout at which
 * it stopped; the common cases are told as it tells them.
 */
export function goTimeProblem(text: string): string | undefined {
  if (PLAIN.test(text)) return undefined
  const match = RFC3339.exec(text)
  const quoted = JSON.stringify(text)
  if (!match) {
    const [rest, element] = firstMisfit(text)
    return `parsing time ${quoted} as "2006-01-02T15:04:05Z07:00": cannot parse ${JSON.stringify(rest)} as ${JSON.stringify(element)}`
  }
  const out = outOfRange(match)
  return out === undefined ? undefined : `parsing time ${quoted}: ${out} out of range`
}

/** Rewrites a time as Kubernetes prints it: whole seconds, UTC. */
export function normaliseTime(text: string): string {
  if (PLAIN.test(text)) return text
  return `${new Date(text.replace(',', '.')).toISOString().slice(0, 19)}Z`
}

const LAYOUT: readonly (readonly [RegExp, string])[] = [
  [/^\d{4}/, '2006'],
  [/^-/, '-'],
  [/^\d\d/, '01'],
  [/^-/, '-'],
  [/^\d\d/, '02'],
  [/^T/, 'T'],
  [/^\d\d?/, '15'],
  [/^:/, ':'],
  [/^\d\d/, '04'],
  [/^:/, ':'],
  [/^\d\d([.,]\d+)?/, '05'],
  [/^(Z|[+-]\d\d:\d\d)/, 'Z07:00'],
]

function firstMisfit(text: string): readonly [string, string] {
  let rest = text
  for (const [pattern, element] of LAYOUT) {
    const match = pattern.exec(rest)
    if (!match) return [rest, element]
    rest = rest.slice(match[0].length)
  }
  return [rest, '']
}

function outOfRange(match: RegExpExecArray): string | undefined {
  const part = (index: number): number => Number(match[index] ?? 0)
  if (part(2) < 1 || part(2) > 12) return 'month'
  const days = new Date(Date.UTC(part(1), part(2), 0)).getUTCDate()
  if (part(3) < 1 || part(3) > days) return 'day'
  if (part(4) > 23) return 'hour'
  if (part(5) > 59) return 'minute'
  return part(6) > 59 ? 'second' : undefined
}
