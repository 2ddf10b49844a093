import type { JsonValue } from '../../json/value.ts'

/** Names a JSON value as encoding/json does in its errors. */
export function goKind(raw: JsonValue): string {
  if (Array.isArray(raw)) return 'array'
  return typeof raw === 'boolean' ? 'bool' : typeof raw
}
