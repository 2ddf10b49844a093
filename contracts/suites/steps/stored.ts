import type { CheckContext } from '../../harness/context.ts'
import type { CheckResponse } from '../../harness/response.ts'

/** Members of an object on the wire. */
export type Members = Readonly<Record<string, unknown>>

/** Something that a check stored. */
export interface Stored {
  readonly name: string
  readonly path: string
  readonly version: string
  readonly uid: string
  /** The answer that told of it. */
  readonly response: CheckResponse
}

/**
 * Reads what an answer tells of a stored object.
 *
 * @param t the check
 * @param collection where the object lives
 * @param response the answer of a create, a get or an update
 * @returns what was stored
 */
export function storedIn(t: CheckContext, collection: string, response: CheckResponse): Stored {
  t.expect.status(response, 201, 200, 202)
  const name = response.textAt('/metadata/name')
  return {
    name,
    path: `${collection}/${name}`,
    version: response.textAt('/metadata/resourceVersion'),
    uid: response.textAt('/metadata/uid'),
    response,
  }
}
