import { quoteGo } from '../../json/go-quote.ts'
import { scanKeys } from '../../json/scan-keys.ts'
import type { Path } from '../schema/decode.ts'

/**
 * Unknown and duplicate fields in the order of the document; what an unknown field holds is not looked at.
 * `isSuspect` says that the text may have duplicates.
 */
export function fieldProblems(
  text: string,
  isSuspect: boolean,
  unknown: readonly Path[],
): string[] {
  if (unknown.length === 0 && !isSuspect) return []
  const places = new Set(unknown.map((path) => JSON.stringify(path)))
  const told = new Set<string>()
  let depthOfUnknown = Number.POSITIVE_INFINITY
  scanKeys(text, ({ path, isDuplicate }) => {
    if (path.length > depthOfUnknown || path.slice(0, -1).includes(OPAQUE)) return
    const isUnknown = places.has(JSON.stringify(path))
    depthOfUnknown = isUnknown ? path.length : Number.POSITIVE_INFINITY
    const name = quoteGo(pathText(path))
    if (isUnknown) told.add(`unknown field ${name}`)
    else if (isDuplicate) told.add(`duplicate field ${name}`)
  })
  return [...told].slice(0, 100)
}

/** Field sets are kept as they come: nobody looks at what stands there twice. */
const OPAQUE = 'fieldsV1'

/** The same of a custom resource: duplicates first, in the order of the document, then what is unknown. */
export function customProblems(
  text: string,
  isSuspect: boolean,
  unknown: readonly Path[],
): string[] {
  const duplicates = fieldProblems(text, isSuspect, [])
  const unknowns = unknown.map((path) => `unknown field ${quoteGo(pathText(path))}`)
  return [...new Set([...duplicates, ...unknowns])].slice(0, 100)
}

/** A path as messages print it: `spec.list[0].name`. */
export function pathText(path: Path): string {
  return path.reduce<string>((text, part, index) => {
    if (typeof part === 'number') return `${text}[${part}]`
    return index === 0 ? part : `${text}.${part}`
  }, '')
}
