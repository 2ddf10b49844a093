/** A finding that is known already, and why it may stand. */
export interface KnownFinding {
  /** The id of the check, such as `openshift/list-bad-limit-is-400`. */
  readonly check: string
  readonly reason: string
}

/** The findings that a team lives with for now. */
export interface Baseline {
  readonly findings: readonly KnownFinding[]
}

/** A baseline with nothing in it. */
export const EMPTY_BASELINE: Baseline = { findings: [] }

/**
 * Reads a baseline. Refuses, with a TypeError that names the entry, whatever is no list of checks with a reason each,
 * and a check that is listed twice.
 *
 * @param value the parsed JSON of a baseline file
 * @returns the baseline
 * @example
 * parseBaseline({ findings: [{ check: 'openshift/wrong-method-is-405', reason: 'the gateway answers 404' }] })
 */
export function parseBaseline(value: unknown): Baseline {
  const findings = isObject(value) ? value['findings'] : undefined
  if (!Array.isArray(findings)) {
    throw new TypeError('a baseline is { "findings": [{ "check": "…", "reason": "…" }] }')
  }
  const parsed = findings.map((entry, index) => parseFinding(entry, index))
  parsed.forEach(({ check }, index) => {
    if (parsed.findIndex((other) => other.check === check) < index) {
      throw new TypeError(`the baseline lists ${check} twice`)
    }
  })
  return { findings: parsed }
}

function parseFinding(entry: unknown, index: number): KnownFinding {
  const { check, reason } = isObject(entry) ? entry : {}
  if (typeof check !== 'string' || check === '') {
    throw new TypeError(`finding ${index} of the baseline names no check`)
  }
  if (typeof reason !== 'string' || reason.trim() === '') {
    throw new TypeError(`the baseline gives no reason for ${check}`)
  }
  return { check, reason }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
