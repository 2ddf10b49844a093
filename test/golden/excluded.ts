import { requestLines, type Scenario } from './scenario.ts'

/** Scenarios that this mock does not answer as recorded, and why. */
export interface Exclusion {
  /** The first cell of the row of DIFFERENCES.md that tells of it. */
  readonly difference: string
  /** Their names. */
  readonly scenarios?: RegExp
  /** Their requests, as `METHOD path {headers}`. */
  readonly requests?: RegExp
}

/** All that is left out. What agrees in spite of it fails the test, so that this list only shrinks. */
export const exclusions: readonly Exclusion[] = [
  {
    difference: 'who the administrator is',
    scenarios: /self-subject-review-of-the-admin/,
  },
  {
    difference: 'what pods and other kinds have below them',
    scenarios: /oauth-discovery-core-is-not-served/,
  },
  {
    difference: '`auth.alauda.io`',
    scenarios: /^crd-|oauth-discovery-(groups|aggregated)|unknown-root-paths|openapi-index/,
  },
]

/** What the patterns above name but which agrees all the same. */
const agreeing =
  /methods-that-are-not-allowed|forbidden-verbs|view-has-no-create|no-op-and-failed|other-verbs/

/** The exclusion that names a scenario. */
export function exclusionOf({ name, steps }: Scenario): Exclusion | undefined {
  if (agreeing.test(name)) return undefined
  const lines = requestLines(steps)
  return exclusions.find(
    ({ scenarios, requests }) =>
      scenarios?.test(name) || (requests && lines.some((line) => requests.test(line))),
  )
}
