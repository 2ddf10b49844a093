import type { JsonValue } from './value.ts'

/**
 * Freezes a JSON value with everything in it. What is frozen already is taken to be so throughout. Iterative, so that no
 * depth of nesting overflows the stack.
 */
export function deepFreeze<T extends JsonValue>(value: T): T {
  const open: Container[] = []
  note(value, open)
  for (let next = open.pop(); next; next = open.pop()) {
    Object.freeze(next)
    for (const item of Object.values<unknown>(next)) note(item, open)
  }
  return value
}

type Container = Readonly<Record<string, unknown>>

function note(value: unknown, open: Container[]): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  open.push(value as Container)
}
