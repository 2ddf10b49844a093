import type { JsonValue } from '../../json/value.ts'

/** Says whether a value is a whole number that a Go type of so many bits holds; `source` is how it was written. */
export function isInteger(
  raw: JsonValue,
  bits: 8 | 32 | 64,
  source: string | undefined,
): raw is number {
  if (typeof raw !== 'number' || !Number.isInteger(raw)) return false
  if (source === undefined && bits !== 8 && Math.abs(raw) < 2 ** 31) return true
  const text = source ?? String(raw)
  if (!/^-?\d+$/.test(text)) return false
  const value = BigInt(text)
  if (bits === 8) return value >= 0n && value < 256n
  const limit = 2n ** BigInt(bits - 1)
  return value >= -limit && value < limit
}
