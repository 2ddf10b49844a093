import { addRoute, createRouter, findRoute } from 'rou3'
import type { Operation } from './operations.ts'

/** What a request's method and path lead to. */
export interface Match {
  readonly operation: Operation
  /** The values of the path's parameters, decoded. */
  readonly params: Readonly<Record<string, string>>
}

const REMEMBERED = 64

/**
 * Finds the operation for a method and a path. The last lookups are remembered, since one request is looked up by many
 * callers: each MSW handler asks whether it is the one.
 */
export class RouteTable {
  readonly #router = createRouter<Operation>()
  readonly #known = new Map<string, Match | undefined>()

  constructor(operations: readonly Operation[]) {
    for (const operation of operations) {
      const path = operation.path.replaceAll(/\{([^}]+)\}/g, ':$1')
      addRoute(this.#router, operation.method, path, operation)
    }
  }

  /** The match; undefined for an undocumented method or path. The path is percent-encoded, without a query. */
  find(method: string, path: string): Match | undefined {
    const key = `${method} ${path}`
    if (this.#known.has(key)) return this.#known.get(key)
    const match = this.#lookUp(method, path)
    if (this.#known.size >= REMEMBERED) this.#known.clear()
    this.#known.set(key, match)
    return match
  }

  #lookUp(method: string, path: string): Match | undefined {
    const found = findRoute(this.#router, method, path)
    if (!found) return undefined
    // The router takes no notice of a slash at the end; to a template with one it matters.
    if (found.data.path.endsWith('/') && !path.endsWith('/')) return undefined
    const params = Object.entries(found.params ?? {}).map(([name, value]) => [name, decode(value)])
    return { operation: found.data, params: Object.fromEntries(params) }
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
