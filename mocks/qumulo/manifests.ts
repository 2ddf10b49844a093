import type { QumuloManifest } from '../../fixtures/qumulo/manifest.ts'
import type { JsonObject } from '../../src/json/value.ts'
import { nanosecondsFrom, printTime } from './time.ts'

const KINDS = ['AccessToken', 'User', 'Group']

/**
 * What a world says of a Qumulo cluster, by kind, as its collections take it. Refuses, with a TypeError, what is none of
 * their kinds: worlds come from files too.
 */
export function qumuloObjects(
  manifests: readonly QumuloManifest[],
  now: number,
): readonly (readonly [kind: string, object: JsonObject])[] {
  return manifests.map((manifest) => {
    const { kind, ...rest } = known(manifest)
    const object = 'expiresIn' in rest ? withExpiration(rest, now) : rest
    return [`Qumulo${kind}`, object]
  })
}

function known(manifest: QumuloManifest): QumuloManifest {
  const kind: unknown = manifest?.kind
  if (KINDS.some((name) => name === kind)) return manifest
  throw new TypeError(`qumulo has a kind ${JSON.stringify(kind)}: there are ${KINDS.join(', ')}`)
}

function withExpiration<T extends { readonly expiresIn?: number }>(manifest: T, now: number) {
  const { expiresIn, ...rest } = manifest
  if (expiresIn === undefined) return rest
  return { ...rest, expiration_time: printTime(nanosecondsFrom(now + expiresIn * 1000)) }
}
