/** What earlier steps of a scenario have left, by name. */
export type Memory = Map<string, unknown>

/** Fills `${name.path}` and `${now+600}` in all texts of a value; a text for what is not there. */
export function fill(value: unknown, memory: Memory, now: number): unknown {
  if (typeof value === 'string') return fillText(value, memory, now)
  if (Array.isArray(value)) return value.map((item) => fill(item, memory, now))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      fillText(name, memory, now),
      fill(member, memory, now),
    ]),
  )
}

/** Fills one text; `now` is in milliseconds. */
export function fillText(text: string, memory: Memory, now: number): string {
  return text.replaceAll(/\$\{([^}]+)\}/g, (_, expression: string) => {
    const moment = /^now([+-]\d+)?$/.exec(expression)
    if (moment) return String(Math.floor(now / 1000) + Number(moment[1] ?? 0))
    const [name = '', ...path] = expression.split('.')
    const found = path.reduce(memberOf, memory.get(name))
    return found === undefined ? `<<missing ${expression}>>` : textOf(found)
  })
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return (value as Record<string, unknown>)[name]
}
