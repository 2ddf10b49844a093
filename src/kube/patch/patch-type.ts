import type { PlainRequest } from '../../http/exchange.ts'
import type { Resource } from '../resource.ts'
import { unsupportedMediaType } from '../status.ts'
import { unsupportedPatch } from './refusals.ts'

/** The forms of a patch. */
export type PatchType = 'json' | 'merge' | 'strategic' | 'apply'

const TYPES: ReadonlyMap<string, PatchType> = new Map([
  ['application/json-patch+json', 'json'],
  ['application/merge-patch+json', 'merge'],
  ['application/apply-patch+yaml', 'apply'],
])
const STRATEGIC = 'application/strategic-merge-patch+json'

/**
 * The form of a patch, by its media type, which must be spelled exactly. Refuses others with a 415; custom resources know
 * no strategic merge, and say it in words of their own.
 */
export function patchTypeOf({ headers }: PlainRequest, { definition }: Resource): PatchType {
  const [mediaType = ''] = (headers.get('content-type') ?? '').split(';', 1)
  const isCustom = definition.family === 'custom'
  const type = mediaType === STRATEGIC && !isCustom ? 'strategic' : TYPES.get(mediaType)
  if (type) return type
  throw isCustom ? unsupportedMediaType([...TYPES.keys()]) : unsupportedPatch()
}
