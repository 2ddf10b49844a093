import { quoteGo } from '../../json/go-quote.ts'
import { rpcError } from './rpc-error.ts'

/** The values of a query or a form by name, in their order. */
export type Form = ReadonlyMap<string, readonly string[]>

/** Reads a query or a form as Go's url.ParseQuery does. Refuses bad escapes and semicolons with its words. */
export function parseForm(...texts: readonly string[]): Form {
  const form = new Map<string, readonly string[]>()
  for (const pair of texts.flatMap((text) => text.split('&'))) {
    if (pair === '') continue
    if (pair.includes(';')) {
      throw rpcError('invalidArgument', 'invalid semicolon separator in query')
    }
    const equals = pair.indexOf('=')
    const name = unescape(equals < 0 ? pair : pair.slice(0, equals))
    const value = equals < 0 ? '' : unescape(pair.slice(equals + 1))
    form.set(name, [...(form.get(name) ?? []), value])
  }
  return form
}

function unescape(text: string): string {
  const bad = /%(?![0-9a-fA-F]{2})/.exec(text)
  if (bad) {
    const escape = text.slice(bad.index, bad.index + 3)
    throw rpcError('invalidArgument', `invalid URL escape ${quoteGo(escape)}`)
  }
  const spaced = text.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    // Bytes that are no UTF-8 are only a problem for JavaScript.
    return spaced
  }
}

const TRUE = new Set(['1', 't', 'T', 'TRUE', 'true', 'True'])
const FALSE = new Set(['0', 'f', 'F', 'FALSE', 'false', 'False'])

/**
 * Reads an optional boolean of a form as the gateway does; undefined when it is not there. Refuses several values, and
 * what strconv.ParseBool refuses.
 */
export function booleanIn(form: Form, name: string): boolean | undefined {
  const values = form.get(name)
  if (!values) return undefined
  const [value = ''] = values
  if (values.length > 1) {
    throw rpcError('invalidArgument', `too many values for field "${name}": ${values.join(', ')}`)
  }
  if (TRUE.has(value)) return true
  if (FALSE.has(value)) return false
  throw rpcError(
    'invalidArgument',
    `parsing field "${name}": strconv.ParseBool: parsing ${quoteGo(value)}: invalid syntax`,
  )
}
