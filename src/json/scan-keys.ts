/** A key of an object as it stands in a JSON text. */
export interface ScannedKey {
  /** From the root: names of objects, indices of lists. The key itself is the last part. */
  readonly path: readonly (string | number)[]
  /** The key stands in its object for the second time or later. */
  readonly isDuplicate: boolean
}

interface Level {
  readonly keys: Set<string> | undefined
  part: string | number
}

/**
 * Calls `visit` for every key of a JSON text in the order of the text. The text must be valid: JSON.parse has accepted
 * it. Iterative, so that no depth of nesting overflows the stack.
 */
export function scanKeys(text: string, visit: (key: ScannedKey) => void): void {
  const levels: Level[] = []
  let expectsKey = false
  for (let at = 0; at < text.length; at += 1) {
    const level = levels.at(-1)
    switch (text[at]) {
      case '{':
        levels.push({ keys: new Set(), part: '' })
        expectsKey = true
        break
      case '[':
        levels.push({ keys: undefined, part: 0 })
        expectsKey = false
        break
      case '}':
      case ']':
        levels.pop()
        expectsKey = false
        break
      case ',':
        if (level?.keys) expectsKey = true
        else if (level && typeof level.part === 'number') level.part += 1
        break
      case '"': {
        const end = endOfString(text, at)
        if (expectsKey && level?.keys) {
          const key = JSON.parse(text.slice(at, end)) as string
          level.part = key
          visit({ path: levels.map(({ part }) => part), isDuplicate: level.keys.has(key) })
          level.keys.add(key)
          expectsKey = false
        }
        at = end - 1
        break
      }
      default:
    }
  }
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

/** Says cheaply whether a valid text may hold a key twice in one object: it has more colons than the value has keys. */
export function mayHaveDuplicates(text: string, value: unknown): boolean {
  return countColons(text) !== countKeys(value)
}

function countColons(text: string): number {
  let colons = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x22) at = endOfString(text, at) - 1
    else if (code === 0x3a) colons += 1
  }
  return colons
}

function countKeys(value: unknown): number {
  let keys = 0
  const open = [value]
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next !== 'object' || next === null) continue
    const items = Object.values(next)
    if (!Array.isArray(next)) keys += items.length
    for (const item of items) if (typeof item === 'object') open.push(item)
  }
  return keys
}
