import type { JsonValue } from '../../json/value.ts'
import { YamlError } from './yaml-error.ts'

const NULLS = new Set(['', '~', 'null', 'Null', 'NULL'])
const TRUES = new Set(['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'])
const FALSES = new Set(['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'])
const INFINITE = /^[-+]?\.(inf|Inf|INF)$/
const NOT_A_NUMBER = /^\.(nan|NaN|NAN)$/
const FLOAT = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/

/** The largest number that go-yaml keeps as an integer. */
const MOST = 2n ** 64n - 1n
const LEAST = -(2n ** 63n)

/**
 * What a bare word means to go-yaml v2: YAML 1.1 with `y`, `on` and octal numbers (gopkg.in/yaml.v2 resolve.go). Refuses
 * numbers that JSON cannot carry.
 */
export function resolvePlain(text: string): JsonValue {
  if (NULLS.has(text)) return null
  if (TRUES.has(text)) return true
  if (FALSES.has(text)) return false
  if (INFINITE.test(text) || NOT_A_NUMBER.test(text)) {
    throw new YamlError(`json: unsupported value: ${unsupported(text)}`)
  }
  if (!/^[-+.0-9]/.test(text)) return text
  const digits = text.replaceAll('_', '')
  const integer = parseInteger(digits)
  if (integer !== undefined && integer >= LEAST && integer <= MOST) return Number(integer)
  return FLOAT.test(digits) ? Number(digits) : text
}

// Go's ParseInt with base 0: 0x, 0o, 0b, and a leading 0 is octal.
function parseInteger(digits: string): bigint | undefined {
  const found = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/.exec(
    digits,
  )
  if (!found) return undefined
  const [, sign, hex, binary, octal, decimal] = found
  const magnitude = BigInt(
    (hex && `0x${hex}`) ?? (binary && `0b${binary}`) ?? (octal && `0o${octal}`) ?? decimal ?? '0',
  )
  return sign === '-' ? -magnitude : magnitude
}

const unsupported = (text: string): string => {
  if (NOT_A_NUMBER.test(text)) return 'NaN'
  return text.startsWith('-') ? '-Inf' : '+Inf'
}
