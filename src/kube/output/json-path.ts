import { isJsonObject, type JsonValue } from '../../json/value.ts'

type Step =
  | { readonly type: 'field'; readonly name: string }
  | { readonly type: 'index'; readonly index: number }
  | { readonly type: 'all' }
  | { readonly type: 'filter'; readonly path: readonly Step[]; readonly value: JsonValue }

/** Finds the values at a path in an object, in order. */
export type FindPath = (value: JsonValue) => readonly JsonValue[]

const STEP =
  /\.([^.[\]]+)|\['((?:[^'\\]|\\.)*)'\]|\[(-?\d+)\]|\[\*\]|\[\?\(@(.+?)\s*==\s*('[^']*'|"[^"]*"|[^)]+)\)\]/

/**
 * Compiles a path as printer columns have it: `.a.b`, `.a['x.y/z']`, `.a[0]`, `.a[*].b`, `.a[?(@.type=="Ready")].b`
 * (client-go util/jsonpath, the part that CRDs may use). Refuses others with a TypeError.
 */
export function compileJsonPath(path: string): FindPath {
  const steps = stepsOf(path)
  return (value) => steps.reduce<readonly JsonValue[]>(walk, [value])
}

function stepsOf(path: string): readonly Step[] {
  const inner = path.replace(/^\{(.*)\}$/, '$1')
  const steps: Step[] = []
  // A filter has a path of its own: each has its place in its text.
  const step = new RegExp(STEP, 'y')
  while (step.lastIndex < inner.length) {
    const at = step.lastIndex
    const found = step.exec(inner)
    if (!found) throw new TypeError(`JSON path ${JSON.stringify(path)} is not understood at ${at}`)
    const [, name, quoted, index, filter, wanted = ''] = found
    if (name !== undefined) steps.push({ type: 'field', name })
    else if (quoted !== undefined) {
      steps.push({ type: 'field', name: quoted.replaceAll(/\\(.)/g, '$1') })
    } else if (index !== undefined) steps.push({ type: 'index', index: Number(index) })
    else if (filter === undefined) steps.push({ type: 'all' })
    else steps.push({ type: 'filter', path: stepsOf(filter), value: literal(wanted) })
  }
  return steps
}

function literal(text: string): JsonValue {
  if (/^['"]/.test(text)) return text.slice(1, -1)
  if (text === 'true' || text === 'false') return text === 'true'
  return Number.isNaN(Number(text)) ? text : Number(text)
}

function walk(values: readonly JsonValue[], step: Step): readonly JsonValue[] {
  return values.flatMap((value) => {
    switch (step.type) {
      case 'field': {
        const found =
          isJsonObject(value) && Object.hasOwn(value, step.name) ? value[step.name] : undefined
        return found === undefined ? [] : [found]
      }
      case 'index': {
        const found = Array.isArray(value) ? (value as JsonValue[]).at(step.index) : undefined
        return found === undefined ? [] : [found]
      }
      case 'all':
        return childrenOf(value)
      case 'filter':
        return childrenOf(value).filter((item) =>
          step.path.reduce<readonly JsonValue[]>(walk, [item]).includes(step.value),
        )
    }
  })
}

function childrenOf(value: JsonValue): readonly JsonValue[] {
  if (Array.isArray(value)) return value as JsonValue[]
  return isJsonObject(value) ? Object.values(value).filter((item) => item !== undefined) : []
}
