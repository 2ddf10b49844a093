import { quoteGo } from '../../../src/json/go-quote.ts'

/** Says in Go's words why a text is no IP address (net/netip ParseAddr); undefined when it is one. */
export function addressFault(text: string): string | undefined {
  const fault = faultOf(text)
  if (fault === undefined) return undefined
  const [why, at] = fault
  const place = at === undefined || at === '' ? '' : ` (at ${quoteGo(at)})`
  return `ParseAddr(${quoteGo(text)}): ${why}${place}`
}

type Fault = readonly [why: string, at?: string]

function faultOf(text: string): Fault | undefined {
  switch (/[.:%]/.exec(text)?.[0]) {
    case '.': {
      return fourFault(text)
    }
    case ':': {
      return sixFault(text)
    }
    case '%': {
      return ['missing IPv6 address']
    }
    default: {
      return ['unable to parse IP']
    }
  }
}

function fourFault(text: string): Fault | undefined {
  let [octet, dots] = ['', 0]
  for (const [at, character] of [...text].entries()) {
    if (/\d/.test(character)) {
      if (octet === '0') return ['IPv4 field has octet with leading zero']
      octet += character
      if (Number(octet) > 255) return ['IPv4 field has value >255']
    } else if (character === '.') {
      if (octet === '' || at === text.length - 1) {
        return ['IPv4 field must have at least one digit', [...text].slice(at).join('')]
      }
      if (dots === 3) return ['IPv4 address too long']
      dots += 1
      octet = ''
    } else {
      return ['unexpected character', [...text].slice(at).join('')]
    }
  }
  return dots < 3 ? ['IPv4 address too short'] : undefined
}

function sixFault(text: string): Fault | undefined {
  const percent = text.indexOf('%')
  if (percent === text.length - 1) return ['zone must be a non-empty string']
  const address = percent < 0 ? text : text.slice(0, percent)
  const isShortened = address.startsWith('::')
  const rest = isShortened ? address.slice(2) : address
  return rest === '' ? undefined : groupsFault(rest, isShortened)
}

/** Reads group by group. An address has room for 16 bytes; `::` stands for some of them. */
function groupsFault(text: string, startsShortened: boolean): Fault | undefined {
  let [rest, bytes, isShortened] = [text, 0, startsShortened]
  while (bytes < 16) {
    const group = /^[0-9a-fA-F]*/.exec(rest)?.[0] ?? ''
    if (group.length > 4) return ['each group must have 4 or less digits', rest]
    if (group === '') return ['each colon-separated field must have at least one digit', rest]
    const behind = rest.slice(group.length)
    if (behind.startsWith('.')) return embeddedFault(rest, bytes, isShortened)
    bytes += 2
    rest = behind
    if (rest === '') break
    if (!rest.startsWith(':')) return ['unexpected character, want colon', rest]
    if (rest === ':') return ['colon must be followed by more characters', rest]
    rest = rest.slice(1)
    if (rest.startsWith(':')) {
      if (isShortened) return ['multiple :: in address', rest]
      isShortened = true
      rest = rest.slice(1)
      if (rest === '') break
    }
  }
  return rest === '' ? lengthFault(bytes, isShortened) : ['trailing garbage after address', rest]
}

function lengthFault(bytes: number, isShortened: boolean): Fault | undefined {
  if (bytes < 16) return isShortened ? undefined : ['address string too short']
  return isShortened ? ['the :: must expand to at least one field of zeros'] : undefined
}

/** An IPv4 address at the end stands for the last four bytes. */
function embeddedFault(rest: string, bytes: number, isShortened: boolean): Fault | undefined {
  if (!isShortened && bytes !== 12) {
    return ['embedded IPv4 address must replace the final 2 fields of the address', rest]
  }
  if (bytes > 12) {
    return ['too many hex fields to fit an embedded IPv4 at the end of the address', rest]
  }
  return fourFault(rest) ?? lengthFault(bytes + 4, isShortened)
}
