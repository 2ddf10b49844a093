import type { JsonObject } from '../../json/value.ts'
import { goKind } from '../schema/go-kind.ts'

/**
 * The kind and the version that a body tells. Go's ordinary decoder looks for them, to which keys in another case are the
 * same (apimachinery pkg/runtime/serializer/json/meta.go).
 *
 * @param body the object
 * @param refuse makes the error for a kind or a version that is no text
 * @param counts says of a key whether what stands there is taken; by default all is
 * @returns both, "" where they are not told
 */
export function toldType(
  body: JsonObject,
  refuse: (why: string) => Error,
  counts: (key: string) => boolean = () => true,
): { readonly kind: string; readonly apiVersion: string } {
  const found = { kind: '', apiVersion: '' }
  for (const [key, item] of Object.entries(body)) {
    const name = LENGTHS.has(key.length) ? NAMES.get(key.toLowerCase()) : undefined
    if (name === undefined || item === null || item === undefined) continue
    if (typeof item !== 'string') {
      throw refuse(
        `couldn't get version/kind; json parse error: json: cannot unmarshal ${goKind(item)} into Go struct field .${name} of type string`,
      )
    }
    if (counts(key)) found[name] = item
  }
  return found
}

const NAMES: ReadonlyMap<string, 'kind' | 'apiVersion'> = new Map([
  ['kind', 'kind'],
  ['apiversion', 'apiVersion'],
])
const LENGTHS: ReadonlySet<number> = new Set([...NAMES.keys()].map(({ length }) => length))
