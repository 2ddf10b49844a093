import { parseWithSources, type ParsedJson } from './parse-with-sources.ts'

/** Scalars that Go may print in another way than they were written: numbers with these signs, and these texts. */
const SUSPECT = /[0-9][.eE]|[0-9]{16}|-0|[<>&\\\u2028\u2029]/

/**
 * Parses JSON and remembers how scalars were written: where values are compared as bytes, 1 and 1.0 differ, and so do an
 * ampersand and its escape. Passes on the SyntaxError of JSON.parse.
 */
export function parseWithScalars(text: string): ParsedJson {
  return parseWithSources(text, { suspect: SUSPECT, matters: (source) => SUSPECT.test(source) })
}
