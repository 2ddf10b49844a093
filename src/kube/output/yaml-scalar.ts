import { resolvePlain } from '../yaml/resolve-scalar.ts'

/** Where a text is written. */
export interface ScalarPlace {
  /** What stands on its first line already. */
  readonly prefix: string
  /** The column in which its further lines stand. */
  readonly indent: number
  /** Keys stay on one line. */
  readonly isKey?: boolean
}

/** Words without a blank and without a sign that means anything: most texts. */
const SIMPLE = /^[A-Za-z][\w./-]*$/

/** The column behind which a blank ends the line (libyaml's best_width). */
const WIDTH = 80

/** The lines of a text, in the style that go-yaml v2 chooses (encode.go stringv, emitterc.go select_scalar_style). */
export function scalarText(text: string, place: ScalarPlace): readonly string[] {
  if (SIMPLE.test(text) && typeof resolvePlain(text) === 'string') return [place.prefix + text]
  const { isKey = false } = place
  const traits = analyse(text)
  if (text.includes('\n') && traits.isBlockAllowed && !isKey) return literal(text, place)
  const isPlain = !text.includes('\n') && resolvesToText(text) && text !== ''
  if (isPlain && traits.isPlainAllowed) return folded(text, place, { quote: '', escape: plain })
  const isSingle = isPlain && traits.isSingleAllowed
  if (isSingle) return folded(text, place, { quote: "'", escape: doubled })
  return folded(text, place, { quote: '"', escape: escaped })
}

const TIMESTAMP =
  /^\d{4}-\d{1,2}-\d{1,2}([Tt]\d{1,2}:\d{1,2}:\d{1,2}(\.\d+)?(Z|[-+]\d\d:\d\d)| \d{1,2}:\d{1,2}:\d{1,2}(\.\d+)?)?$/
const BASE_60 = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/
const SPECIAL_WORD = /^[-+]?\.(inf|Inf|INF)$|^\.(nan|NaN|NAN)$|^<<$/

function resolvesToText(text: string): boolean {
  if (SPECIAL_WORD.test(text) || BASE_60.test(text) || TIMESTAMP.test(text)) return false
  return typeof resolvePlain(text) === 'string'
}

interface Traits {
  readonly isPlainAllowed: boolean
  readonly isSingleAllowed: boolean
  readonly isBlockAllowed: boolean
}

// What the emitter may do with a text (libyaml yaml_emitter_analyze_scalar).
function analyse(text: string): Traits {
  const isSpecial = UNPRINTABLE.test(text) || / \n/.test(text)
  const isEdged = /^[ \n]|[ \n]$/.test(text)
  const hasIndicator =
    /^(---|\.\.\.)/.test(text) ||
    /^[#,[\]{}&*!|>'"%@`]/.test(text) ||
    /^[?:-]([\s]|$)/.test(text) ||
    /:(\s|$)|\s#/.test(text)
  return {
    isPlainAllowed: !isSpecial && !isEdged && !hasIndicator && !text.includes('\n'),
    isSingleAllowed: !isSpecial && !/\n /.test(text),
    isBlockAllowed: !isSpecial && !text.endsWith(' '),
  }
}

const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Cs}\ufeff\ufffe\uffff]/u

function literal(text: string, { prefix, indent }: ScalarPlace): readonly string[] {
  const indentation = /^[ \n]/.test(text) ? '2' : ''
  const keep = text === '\n' || text.endsWith('\n\n') ? '+' : ''
  const chomping = text.endsWith('\n') ? keep : '-'
  const margin = ' '.repeat(indent)
  const body = text.endsWith('\n') ? text.slice(0, -1) : text
  const lines = body.split('\n').map((line) => (line === '' ? '' : `${margin}${line}`))
  return [`${prefix}|${indentation}${chomping}`, ...lines]
}

interface Style {
  readonly quote: '' | "'" | '"'
  readonly escape: (character: string) => string
}

// A blank behind the width ends the line, unless another one follows it or it stands at an end of a quoted text.
function folded(
  text: string,
  { prefix, indent, isKey = false }: ScalarPlace,
  { quote, escape }: Style,
): readonly string[] {
  const characters = Array.from(text)
  const lines: string[] = []
  let line = `${prefix}${quote}`
  let column = Array.from(line).length
  let isBehindBlank = false
  characters.forEach((character, at) => {
    const isBlank = character === ' '
    const isInside = quote === '' || (at > 0 && at < characters.length - 1)
    const isPair = characters[at + 1] === ' '
    const mayFold = quote === '"' || !isPair
    if (isBlank && !isKey && !isBehindBlank && column > WIDTH && isInside && mayFold) {
      lines.push(line)
      line = `${' '.repeat(indent)}${quote === '"' && isPair ? '\\' : ''}`
      column = line.length
    } else {
      const written = escape(character)
      line += written
      column += Array.from(written).length
    }
    isBehindBlank = isBlank
  })
  return [...lines, `${line}${quote}`]
}

const plain = (character: string): string => character
const doubled = (character: string): string => (character === "'" ? "''" : character)

const SHORT: Readonly<Record<string, string>> = {
  '\0': '0',
  '\u0007': 'a',
  '\b': 'b',
  '\t': 't',
  '\n': 'n',
  '\v': 'v',
  '\f': 'f',
  '\r': 'r',
  '\u001b': 'e',
  '"': '"',
  '\\': '\\',
  '\u0085': 'N',
  '\u2028': 'L',
  '\u2029': 'P',
}

function escaped(character: string): string {
  const short = SHORT[character]
  if (short !== undefined) return `\\${short}`
  if (!UNPRINTABLE.test(character)) return character
  const code = character.codePointAt(0) ?? 0
  const hex = code.toString(16).toUpperCase()
  return code <= 0xff ? `\\x${hex.padStart(2, '0')}` : `\\u${hex.padStart(4, '0')}`
}
