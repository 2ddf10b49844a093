/** Deeper values overflow the stack when they are encoded; a value that holds itself has no end. */
const MOST_LEVELS = 1000

/** Says where and why a value that is taken for JSON is none, such as `spec.a is a bigint`; undefined when it is some. */
export function whyNotJson(value: unknown): string | undefined {
  return problemAt(value, '', 0)
}

function problemAt(value: unknown, where: string, level: number): string | undefined {
  switch (typeof value) {
    case 'bigint':
    case 'function':
    case 'symbol':
      return `${where} is a ${typeof value}`
    case 'number':
      return Number.isFinite(value) ? undefined : `${where} is ${value}`
    case 'object':
      return value === null ? undefined : problemWithin(value, where, level)
    default:
      return undefined
  }
}

function problemWithin(value: object, where: string, level: number): string | undefined {
  if (level >= MOST_LEVELS) return `it nests more than ${MOST_LEVELS} levels deep`
  for (const [name, member] of Object.entries(value)) {
    const place = where === '' ? name : `${where}.${name}`
    const problem = problemAt(member, level < 10 ? place : where, level + 1)
    if (problem !== undefined) return problem
  }
  return undefined
}
