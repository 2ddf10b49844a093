/**
 * The parts of a JSON pointer as evanphx/json-patch splits it: what stands before the first slash is ignored. Undefined
 * when there is no slash, as for the pointer to the whole document.
 */
export function pointerParts(pointer: string): readonly string[] | undefined {
  const [, ...parts] = pointer.split('/')
  return parts.length === 0 ? undefined : parts.map(unescapePart)
}

// One pass: "~01" is "~1", not "/".
const unescapePart = (part: string): string =>
  part.includes('~') ? part.replace(/~[01]/g, (mark) => (mark === '~1' ? '/' : '~')) : part

/** The index that a part of a pointer names, as Go's Atoi reads it: `01` and `+1` are 1. Undefined when it is none. */
export const pointerIndex = (part: string): number | undefined =>
  /^[+-]?\d+$/.test(part) ? Number(part) : undefined
