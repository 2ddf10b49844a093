import type { CheckContext } from '../../harness/context.ts'

/** 400 is the answer to a name that nothing can have. */
const GONE = new Set([200, 202, 400, 404])

/**
 * Removes an object after the check, if it is there. To be called before the object is made.
 *
 * @param t the check
 * @param collection where the object lives
 * @param name the object's name
 */
export function removeLater(t: CheckContext, collection: string, name: string): void {
  const path = `${collection}/${encodeURIComponent(name)}`
  t.cleanup(async (request) => {
    const { status } = await request({ method: 'DELETE', path })
    if (!GONE.has(status)) throw new Error(`DELETE ${path} was answered ${status}`)
  })
}
