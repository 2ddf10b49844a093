import type { StackroxManifest } from '../../fixtures/stackrox/manifest.ts'
import type { JsonObject } from '../../src/json/value.ts'

const KINDS: Readonly<Record<string, string>> = { ApiToken: 'StackroxToken', Role: 'StackroxRole' }

/**
 * What a world says of a Central, by kind, as its collections take it. Refuses, with a TypeError, what is none of their
 * kinds: worlds come from files too.
 */
export function stackroxObjects(
  manifests: readonly StackroxManifest[],
  now: number,
): readonly (readonly [kind: string, object: JsonObject])[] {
  return manifests.map((manifest) => {
    const { kind, ...rest } = manifest ?? { kind: undefined }
    const known = typeof kind === 'string' ? KINDS[kind] : undefined
    if (known === undefined) {
      const names = Object.keys(KINDS).join(', ')
      throw new TypeError(`stackrox has a kind ${JSON.stringify(kind)}: there are ${names}`)
    }
    return [known, kind === 'ApiToken' ? dated(rest, now) : rest]
  })
}

function dated(token: JsonObject, now: number): JsonObject {
  const { createdAgo, expiresIn, ...rest } = token
  return {
    ...rest,
    issuedAt: timeAt(now - seconds(createdAgo, 0)),
    ...(expiresIn === undefined ? {} : { expiration: timeAt(now + seconds(expiresIn, 0)) }),
  }
}

function seconds(value: unknown, otherwise: number): number {
  if (value === undefined) return otherwise
  if (typeof value === 'number') return value * 1000
  throw new TypeError(`stackrox: ${JSON.stringify(value)} is no number of seconds`)
}

const timeAt = (milliseconds: number): string => new Date(milliseconds).toISOString()
