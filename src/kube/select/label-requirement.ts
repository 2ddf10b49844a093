import { quoteGo } from '../../json/go-quote.ts'
import { labelValueProblems, qualifiedNameProblems } from '../meta/names.ts'
import { integerProblem } from '../options/query.ts'

/** One condition on a label. */
export interface Requirement {
  readonly key: string
  readonly operator: 'exists' | '!' | 'in' | 'notin' | '=' | '!=' | '>' | '<'
  readonly values: readonly string[]
}

/** The labels of an object. */
export type Labels = Readonly<Record<string, string>>

/** A requirement as a condition. Lists ask it of every object: what most selectors ask is a comparison. */
export function conditionOf(requirement: Requirement): (labels: Labels) => boolean {
  const { key, operator, values } = requirement
  const [wanted] = values
  // Nothing that an object inherits is a text.
  if (operator === '=' && wanted !== undefined) return (labels) => labels[key] === wanted
  return (labels) => fulfils(requirement, labels)
}

/** Says whether labels fulfil a requirement; `!=` and `notin` hold for a missing label too. */
function fulfils({ key, operator, values }: Requirement, labels: Labels): boolean {
  const value = Object.hasOwn(labels, key) ? labels[key] : undefined
  switch (operator) {
    case 'exists':
      return value !== undefined
    case '!':
      return value === undefined
    case 'in':
    case '=':
      return value !== undefined && values.includes(value)
    case 'notin':
    case '!=':
      return value === undefined || !values.includes(value)
    case '>':
    case '<':
      return compares(operator, value, values[0] ?? '')
  }
}

function compares(operator: '>' | '<', value: string | undefined, bound: string): boolean {
  if (value === undefined || integerProblem(value, 'ParseInt') !== undefined) return false
  return operator === '>' ? BigInt(value) > BigInt(bound) : BigInt(value) < BigInt(bound)
}

/** Why a key is none, as a field error whose path is nil. */
export function keyProblem(key: string, path: string): string | undefined {
  const problems = qualifiedNameProblems(key)
  if (problems.length === 0) return undefined
  return `${path}: Invalid value: ${quoteGo(key)}: ${problems.join('; ')}`
}

/** Why a requirement is refused: its values, told together. */
export function requirementProblem({ key, operator, values }: Requirement): string | undefined {
  const problems: string[] = []
  if (operator === '>' || operator === '<') {
    values.forEach((value, index) => {
      if (integerProblem(value, 'ParseInt') === undefined) return
      problems.push(
        `values[${index}]: Invalid value: ${quoteGo(value)}: for 'Gt', 'Lt' operators, the value must be an integer`,
      )
    })
  }
  values.forEach((value, index) => {
    const reasons = labelValueProblems(value)
    if (reasons.length === 0) return
    problems.push(
      `values[${index}][${key}]: Invalid value: ${quoteGo(value)}: ${reasons.join('; ')}`,
    )
  })
  return problems.length > 1 ? `[${problems.join(', ')}]` : problems[0]
}
