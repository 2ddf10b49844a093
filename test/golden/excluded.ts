import type { Scenario } from './scenario.ts'

/** Scenarios that this mock does not answer as recorded, and why. */
export interface Exclusion {
  /** The first cell of the row of DIFFERENCES.md that tells of it. */
  readonly difference: string
  /** Their names. */
  readonly scenarios: RegExp
}

/** All that is left out. What agrees in spite of it fails the test, so that this list only shrinks. */
export const exclusions: readonly Exclusion[] = [
  { difference: 'who the administrator is', scenarios: /^self-subject-review-of-the-admin$/ },
  {
    difference: 'what pods and other kinds have below them',
    scenarios: /^oauth-discovery-core-is-not-served$/,
  },
]

/** The exclusion that names a scenario. */
export function exclusionOf({ name }: Scenario): Exclusion | undefined {
  return exclusions.find(({ scenarios }) => scenarios.test(name))
}
