import { quoteGo } from '../../json/go-quote.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../json/value.ts'
import { goTypeOf, printGo, printGoSyntax } from '../patch/go-value.ts'
import type { ListShape, MapShape, Shape, StructShape } from '../schema/shape.ts'
import { itemKey, keyValue } from './item-key.ts'
import { elementText } from './path-text.ts'

/**
 * Says how an applied object breaks its schema, one text a problem (structured-merge-diff typed Validate): fields that
 * there are not, values of another type, items that come twice or lack their key.
 */
export function appliedProblems(shape: StructShape, applied: JsonObject): readonly string[] {
  return problemsOf(shape, applied).map(({ path, text }) =>
    path === '' ? text : `${path}: ${text}`,
  )
}

/** Says whether an object is of its schema, as far as its fields can be told: items may come twice. */
export const isTyped = (shape: StructShape, object: JsonObject): boolean =>
  problemsOf(shape, object).every(({ isTwice }) => isTwice)

interface Problem {
  readonly path: string
  readonly isTwice?: boolean
  readonly text: string
}

const problem = (text: string): readonly Problem[] => [{ path: '', text }]

function problemsOf(shape: Shape, value: JsonValue): readonly Problem[] {
  if (value === null) return []
  switch (shape.type) {
    case 'any':
      if (!shape.isObject || isJsonObject(value)) return []
      return problem(`expected map, got &{${printGo(value)}}`)
    case 'struct':
    case 'map':
      if (isJsonObject(value)) return memberProblems(shape, value)
      return problem(`expected map, got &{${printGo(value)}}`)
    case 'list':
      if (Array.isArray(value)) return itemProblems(shape, value)
      return problem(`expected list, got &{${printGo(value)}}`)
    case 'bool':
      if (typeof value === 'boolean') return []
      return problem(`expected boolean, got &{${printGo(value)}}`)
    case 'time':
      if (!isJsonObject(value) && !Array.isArray(value)) return []
      return problem(`expected any scalar, got &{${printGo(value)}}`)
    case 'int':
    case 'number':
      if (typeof value === 'number') return []
      return problem(`expected numeric (int or float), got ${goTypeOf(value)}`)
    default:
      if (typeof value === 'string') return []
      return problem(`expected string, got &value.valueUnstructured{Value:${printGoSyntax(value)}}`)
  }
}

// The first field that there is not ends the look at its object.
function memberProblems(shape: StructShape | MapShape, value: JsonObject): readonly Problem[] {
  const found: Problem[] = []
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue
    const inner = shape.type === 'map' ? shape.values : shape.fields.get(key)?.shape
    const path = `.${key}`
    if (!inner) return [...found, { path, text: 'field not declared in schema' }]
    found.push(...below(path, problemsOf(inner, item)))
  }
  return found
}

const below = (path: string, problems: readonly Problem[]): readonly Problem[] =>
  problems.map((inner) => ({ ...inner, path: path + inner.path }))

function itemProblems(shape: ListShape, items: readonly JsonValue[]): readonly Problem[] {
  if (shape.listType === 'atomic') {
    return items.flatMap((item, index) => below(`[${index}]`, problemsOf(shape.items, item)))
  }
  const found: Problem[] = []
  const seen = new Set<string>()
  for (const [index, item] of items.entries()) {
    const text = shape.listType === 'map' ? keyedItemProblem(shape, item) : setItemProblem(item)
    if (text !== undefined) return [...found, ...problem(`element ${index}: ${text}`)]
    const key = itemKey(shape, item)
    const element = elementText(key)
    if (seen.has(key))
      found.push({ path: '', text: `duplicate entries for key ${element}`, isTwice: true })
    seen.add(key)
    found.push(...below(element, problemsOf(shape.items, item)))
  }
  return found
}

function keyedItemProblem(shape: ListShape, item: JsonValue): string | undefined {
  if (item === null) return 'associative list with keys may not have a null element'
  if (!isJsonObject(item)) return 'associative list with keys may not have non-map elements'
  if (shape.keys.some((key) => keyValue(shape, item, key) !== undefined)) return undefined
  const keys = shape.keys.map(quoteGo).join(' ')
  return `associative list with keys has an element that omits all key fields [${keys}] (and doesn't have default values for any key fields)`
}

function setItemProblem(item: JsonValue): string | undefined {
  if (item === null) return "associative list without keys has an element that's an explicit null"
  if (Array.isArray(item)) return 'not supported: associative list with lists as elements'
  if (isJsonObject(item)) return "associative list without keys has an element that's a map type"
  return undefined
}
