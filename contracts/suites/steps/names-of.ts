import type { CheckResponse } from '../../harness/response.ts'
import { valueAt } from '../../harness/value-at.ts'

/**
 * The names of a list's items, in its order.
 *
 * @param response a list
 * @returns the names
 */
export function namesOf(response: CheckResponse): readonly unknown[] {
  return response.listAt('/items').map((item) => valueAt(item, '/metadata/name'))
}
