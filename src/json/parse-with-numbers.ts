import { parseWithSources, type ParsedJson } from './parse-with-sources.ts'

/** Such numbers are rare: a text without these signs, where a value may begin, needs no second look. */
const SUSPECT = /(?:^|[\s:,[])-?(?:[0-9]+[.eE]|[0-9]{16})|-0/

/**
 * Parses JSON and remembers how a number was written that is no plain integer: with a fraction, an exponent, or beyond
 * 53 bits. Passes on the SyntaxError of JSON.parse.
 */
export function parseWithNumbers(text: string): ParsedJson {
  return parseWithSources(text, {
    suspect: SUSPECT,
    matters: (source, value) => typeof value === 'number' && source !== String(value),
  })
}
