import { badRequest } from '../status.ts'
import { lexLabelSelector, type Token, type TokenType } from './label-lexer.ts'
import {
  conditionOf,
  keyProblem,
  requirementProblem,
  type Labels,
  type Requirement,
} from './label-requirement.ts'

/** Says whether labels are selected; undefined selects everything. */
export type LabelSelector = ((labels: Labels) => boolean) | undefined

/** Parses a label selector. Refuses bad syntax with a 400 in the words of apimachinery's labels.Parse. */
export function parseLabelSelector(selector: string): LabelSelector {
  const requirements = new Parser(lexLabelSelector(selector)).requirements()
  const [first, ...others] = requirements.map(conditionOf)
  if (!first || others.length === 0) return first
  return (labels) => first(labels) && others.every((condition) => condition(labels))
}

class Parser {
  readonly #tokens: readonly Token[]
  #position = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  requirements(): Requirement[] {
    const requirements: Requirement[] = []
    if (this.#peek() === 'end') return requirements
    for (;;) {
      const start = this.#peek()
      if (start !== 'identifier' && start !== '!') {
        throw badRequest(`found '${this.#text()}', expected: !, identifier, or 'end of string'`)
      }
      requirements.push(this.#requirement())
      const next = this.#take()
      if (next.type === 'end') return requirements
      if (next.type !== ',') {
        throw badRequest(`found '${next.text}', expected: ',' or 'end of string'`)
      }
      const after = this.#peek()
      if (after !== 'identifier' && after !== '!') {
        throw badRequest(`found '${this.#text()}', expected: identifier after ','`)
      }
    }
  }

  #requirement(): Requirement {
    const negated = this.#peek() === '!'
    if (negated) this.#take()
    const key = this.#take()
    if (asValue(key.type) !== 'identifier')
      throw unparsable(`found '${key.text}', expected: identifier`)
    const problem = keyProblem(key.text, '<nil>')
    if (problem !== undefined) throw unparsable(problem)
    if (negated) return { key: key.text, operator: '!', values: [] }
    const next = this.#peek()
    if (next === 'end' || next === ',') return { key: key.text, operator: 'exists', values: [] }
    return this.#comparison(key.text)
  }

  #comparison(key: string): Requirement {
    const operator = this.#take()
    const requirement = { key, ...this.#operand(operator) }
    const problem = requirementProblem(requirement)
    if (problem !== undefined) throw unparsable(problem)
    return requirement
  }

  #operand({ type, text }: Token): Omit<Requirement, 'key'> {
    switch (type) {
      case 'in':
      case 'notin':
        return { operator: type, values: this.#set().toSorted() }
      case '=':
      case '==':
        return { operator: '=', values: [this.#exact()] }
      case '!=':
      case '>':
      case '<':
        return { operator: type, values: [this.#exact()] }
      default:
        throw unparsable(`found '${text}', expected: in, notin, =, ==, !=, gt, lt`)
    }
  }

  #exact(): string {
    const next = this.#peek()
    if (next === 'end' || next === ',') return ''
    const value = this.#take()
    if (asValue(value.type) === 'identifier') return value.text
    throw unparsable(`found '${value.text}', expected: identifier`)
  }

  #set(): string[] {
    const open = this.#take()
    if (open.type !== '(') throw unparsable(`found '${open.text}' expected: '('`)
    const next = this.#peek()
    if (next === ')') {
      this.#take()
      return ['']
    }
    if (next !== 'identifier' && next !== ',') {
      throw unparsable(`found '${this.#text()}', expected: ',', ')' or identifier`)
    }
    const values = this.#values()
    this.#take()
    return values
  }

  #values(): string[] {
    const values = new Set<string>()
    for (;;) {
      const token = this.#take()
      const next = this.#peek()
      if (asValue(token.type) === 'identifier') {
        values.add(token.text)
        if (next === ')') return [...values]
        if (next !== ',') throw unparsable(`found '${this.#text()}', expected: ',' or ')'`)
        continue
      }
      if (token.type !== ',') {
        throw unparsable(`found '${token.text}', expected: ',', or identifier`)
      }
      if (values.size === 0) values.add('')
      if (next === ')') return [...values.add('')]
      if (next === ',') {
        this.#take()
        values.add('')
      }
    }
  }

  #peek(): TokenType {
    return asValue(this.#tokens[this.#position]?.type ?? 'end')
  }

  #text(): string {
    return this.#tokens[this.#position]?.text ?? ''
  }

  #take(): Token {
    const token = this.#tokens[this.#position] ?? { type: 'end', text: '' }
    if (token.type !== 'end') this.#position += 1
    return token
  }
}

// Where a key or a value may stand, the words in and notin are ordinary ones.
const asValue = (type: TokenType): TokenType =>
  type === 'in' || type === 'notin' ? 'identifier' : type

const unparsable = (why: string): Error => badRequest(`unable to parse requirement: ${why}`)
