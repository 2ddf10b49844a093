import { StrategicError } from './strategic-error.ts'

/** What a directive begins with that names the order of a list, `$setElementOrder/finalizers`. */
export const ELEMENT_ORDER = '$setElementOrder'

/** What a directive begins with that names values of a list which are to go. */
export const DELETION = '$deleteFromPrimitiveList'

/** Says whether a key of a patch is a directive about a list. */
export const isListDirective = (key: string): boolean =>
  key.startsWith(DELETION) || key.startsWith(ELEMENT_ORDER)

/** The name of the list that a directive is about. Refuses a directive without one with a 400. */
export function listOfDirective(key: string, directive: string): string {
  const slash = key.indexOf('/')
  if (slash === directive.length) return key.slice(slash + 1)
  const what = directive === DELETION ? 'primitive list' : 'setElementOrder list'
  throw new StrategicError(`invalid patch format of ${what}`, 400)
}
