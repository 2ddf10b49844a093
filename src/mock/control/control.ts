import type { PlainAnswer, PlainRequest } from '../../http/exchange.ts'
import type { Worlds } from '../worlds.ts'
import { ControlError, jsonAnswer, parseBody } from './control-answer.ts'
import type { ControlRoute } from './control-route.ts'
import { clockRoutes } from './clock-routes.ts'
import { faultRoutes } from './fault-routes.ts'
import { journalRoutes } from './journal-routes.ts'
import { stateRoutes } from './state-routes.ts'

/** Where the routes are. */
const CONTROL_PATH = '/_mock'

/**
 * The powers of a mock as HTTP, for tests in other languages: state, clock, compaction, snapshots, faults, journal and
 * worlds. Each acts on the world that the `Tokamock-World` header names. Whoever mounts it keeps it to this machine.
 */
export class Control {
  readonly #worlds: Worlds
  readonly #routes: readonly ControlRoute[]

  constructor(worlds: Worlds) {
    this.#worlds = worlds
    const routes = [stateRoutes(), clockRoutes, faultRoutes, journalRoutes].flat()
    this.#routes = [
      { route: 'GET /', does: 'tells this list', run: () => tableOf(routes) },
      ...routes,
    ]
  }

  /** Says whether a path is one of the control's. */
  owns(path: string): boolean {
    return path === CONTROL_PATH || path.startsWith(`${CONTROL_PATH}/`)
  }

  /** Answers a request below `/_mock`: errors are `{ "error": "…" }` with a status that fits. */
  answer(request: PlainRequest): PlainAnswer {
    try {
      const value = this.#run(request)
      return value === undefined ? jsonAnswer(204) : jsonAnswer(200, value)
    } catch (error) {
      if (error instanceof ControlError) return jsonAnswer(error.status, { error: error.message })
      // What a call refuses, it refuses with a TypeError that says why.
      if (error instanceof TypeError) return jsonAnswer(400, { error: error.message })
      throw error
    }
  }

  #run(request: PlainRequest): unknown {
    const path = request.path.slice(CONTROL_PATH.length) || '/'
    refuseForeignPages(request)
    const found = this.#find(request.method, path)
    const mock = this.#worlds.of(request)
    if (!mock) throw new ControlError(400, 'no world can have that name')
    const parameters = new URLSearchParams(request.query)
    const body = parseBody(request)
    return found.run({ mock, worlds: this.#worlds, parameters, body, id: found.id })
  }

  #find(method: string, path: string): ControlRoute & { readonly id: string } {
    const matching = this.#routes.flatMap((candidate) => {
      const [, template = ''] = candidate.route.split(' ')
      const id = idIn(template, path)
      return id === undefined ? [] : [{ ...candidate, id }]
    })
    const found = matching.find(({ route }) => route.startsWith(`${method} `))
    if (found) return found
    if (matching.length === 0) {
      throw new ControlError(
        404,
        `there is no ${CONTROL_PATH}${path}; GET ${CONTROL_PATH} lists what there is`,
      )
    }
    const methods = matching.map(({ route }) => route.split(' ', 1)[0]).join(', ')
    throw new ControlError(405, `${CONTROL_PATH}${path} takes ${methods}`)
  }
}

function idIn(template: string, path: string): string | undefined {
  if (!template.includes('{id}')) return template === path ? '' : undefined
  const [before = '', behind = ''] = template.split('{id}')
  if (!path.startsWith(before) || !path.endsWith(behind)) return undefined
  const id = path.slice(before.length, path.length - behind.length)
  return id === '' || id.includes('/') ? undefined : id
}

const THIS_MACHINE = /^https?:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/

// A page of another site may send simple requests to this machine, and its origin says so; one whose name was made to
// lead here is told by the host that it asks for.
function refuseForeignPages({ headers, origin: host }: PlainRequest): void {
  const origin = headers.get('origin')
  if (THIS_MACHINE.test(host) && (origin === undefined || THIS_MACHINE.test(origin))) return
  throw new ControlError(
    403,
    'the control routes are for this machine, not for pages of other sites',
  )
}

const tableOf = (routes: readonly ControlRoute[]): unknown =>
  Object.fromEntries(
    routes.map(({ route, does }) => [route.replace(' ', ` ${CONTROL_PATH}`), does]),
  )
