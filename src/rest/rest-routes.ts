/** One route of a plain REST system. A template's `{name}` stands for one segment. */
export interface RestRoute<T> {
  readonly method: string
  /** Such as `/v1/things/{id}`; a slash at the end counts. */
  readonly path: string
  readonly target: T
}

/** What a method and a path lead to. */
export type RouteMatch<T> =
  | {
      readonly type: 'found'
      readonly target: T
      readonly params: Readonly<Record<string, string>>
    }
  /** The path is known, under these methods only. */
  | { readonly type: 'other method'; readonly methods: readonly string[] }
  | { readonly type: 'unknown' }

interface CompiledRoute<T> extends RestRoute<T> {
  readonly segments: readonly string[]
}

/** The routes of one system. They are few: each is looked at, those without parameters first. */
export class RestRoutes<T> {
  readonly #routes: readonly CompiledRoute<T>[]

  constructor(routes: readonly RestRoute<T>[]) {
    this.#routes = routes
      .map((route) => ({ ...route, segments: route.path.split('/') }))
      .toSorted((a, b) => countParams(a.path) - countParams(b.path))
  }

  /** The match for the segments of a path, of which the first is empty as the path begins with a slash. */
  find(method: string, segments: readonly string[]): RouteMatch<T> {
    const fitting = this.#routes.flatMap((route) => {
      const params = paramsOf(route.segments, segments)
      return params ? [{ route, params }] : []
    })
    const found = fitting.find(({ route }) => route.method === method)
    if (found) return { type: 'found', target: found.route.target, params: found.params }
    if (fitting.length === 0) return { type: 'unknown' }
    return { type: 'other method', methods: fitting.map(({ route }) => route.method) }
  }
}

const countParams = (path: string): number => path.split('{').length - 1

function paramsOf(
  template: readonly string[],
  segments: readonly string[],
): Readonly<Record<string, string>> | undefined {
  if (template.length !== segments.length) return undefined
  const params: Record<string, string> = {}
  for (const [at, part] of template.entries()) {
    const segment = segments[at] ?? ''
    if (part.startsWith('{')) params[part.slice(1, -1)] = segment
    else if (part !== segment) return undefined
  }
  return params
}
