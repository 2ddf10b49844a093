/** The first place where two JSON values differ. */
export interface Difference {
  /** A JSON pointer; "" is the whole value. */
  readonly where: string
  readonly expected: unknown
  readonly actual: unknown
}

/**
 * Finds the first difference of two JSON values, the order of members aside.
 *
 * @param actual what was seen
 * @param expected what was wanted
 * @returns undefined when they are equal
 */
export function findDifference(actual: unknown, expected: unknown): Difference | undefined {
  return compare(actual, expected, '', false)
}

/**
 * As {@link findDifference}, but members that `expected` does not name may be there, and a regular expression in
 * `expected` stands for any text that matches it.
 *
 * @param actual what was seen
 * @param expected the part that is wanted
 * @returns undefined when `actual` has all of it
 */
export function findMissing(actual: unknown, expected: unknown): Difference | undefined {
  return compare(actual, expected, '', true)
}

function compare(
  actual: unknown,
  expected: unknown,
  where: string,
  partly: boolean,
): Difference | undefined {
  if (expected instanceof RegExp) {
    return typeof actual === 'string' && expected.test(actual)
      ? undefined
      : { where, expected: String(expected), actual }
  }
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length) {
    return firstOf(expected.keys(), (index) =>
      compare(actual[index], expected[index], `${where}/${index}`, partly),
    )
  }
  if (isRecord(expected) && isRecord(actual)) {
    const names = partly
      ? Object.keys(expected)
      : new Set([...Object.keys(expected), ...Object.keys(actual)])
    return firstOf(names, (name) =>
      compare(actual[name], expected[name], `${where}/${escapeMember(name)}`, partly),
    )
  }
  return Object.is(actual, expected) ? undefined : { where, expected, actual }
}

function firstOf<T>(
  places: Iterable<T>,
  find: (place: T) => Difference | undefined,
): Difference | undefined {
  for (const place of places) {
    const difference = find(place)
    if (difference) return difference
  }
  return undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function escapeMember(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}
