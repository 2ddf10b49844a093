import type { CheckContext } from '../../../harness/context.ts'
import type { Members, Stored } from '../../steps/stored.ts'
import { bodyOf, given } from './given.ts'
import type { NamespacedKind } from './paths.ts'

/**
 * The metadata of an object that stays when it is deleted.
 *
 * @param finalizers what it waits for
 * @returns metadata
 */
export function heldBy(...finalizers: readonly string[]): Members {
  return { finalizers }
}

/**
 * Takes the finalizers from an object after the check, so that it can go. To be called when it is made: what is
 * registered first is done last.
 *
 * @param t the check
 * @param kind what it is
 * @param stored the object
 */
export function releaseLater(
  t: CheckContext,
  kind: NamespacedKind,
  { name, path }: Pick<Stored, 'name' | 'path'>,
): void {
  t.cleanup(async (request) => {
    await request({ method: 'PUT', path, body: bodyOf(kind, name) })
  })
}

/**
 * Makes a secret that stays when it is deleted, and can go after the check.
 *
 * @param t the check
 * @param namespace where
 * @returns the secret
 */
export async function givenHeldSecret(t: CheckContext, namespace: string): Promise<Stored> {
  const metadata = heldBy('tokamock.example/held')
  const secret = await given(t, 'Secret', { namespace, metadata })
  releaseLater(t, 'Secret', secret)
  return secret
}
