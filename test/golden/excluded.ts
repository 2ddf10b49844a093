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
  { difference: 'who asks', scenarios: /no-bearer/ },
  { difference: 'PATCH in all forms', requests: /^PATCH/ },
  { difference: '`POST …/token`', requests: /\/token\b/ },
  { difference: '`POST …/tokenreviews`', requests: /reviews/ },
  { difference: 'bodies in YAML and protobuf', requests: /yaml|protobuf/ },
  {
    difference:
      'answers as Table, PartialObjectMetadata, YAML, protobuf, when the client accepts nothing else',
    requests: /as=/,
  },
  {
    difference: 'discovery, `/version`, health, OpenAPI',
    requests: / \/(healthz|livez|readyz|version|openapi|apis?(\/[^/]+(\/v\d\w*)?)?\/? | \{)/,
  },
]

/** What the patterns above name but which agrees all the same. */
const agreeing = new RegExp(
  [
    'methods-that-are-not-allowed',
    'forbidden-(verbs|subresources|paths)',
    'view-has-no-create',
    'no-op-and-failed-writes',
    'elsewhere',
    'unknown-resources-groups',
  ].join('|'),
)

/** The exclusion that names a scenario. */
export function exclusionOf({ name, steps }: Scenario): Exclusion | undefined {
  if (agreeing.test(name)) return undefined
  const lines = requestLines(steps)
  return exclusions.find(
    ({ scenarios, requests }) =>
      scenarios?.test(name) || (requests && lines.some((line) => requests.test(line))),
  )
}
