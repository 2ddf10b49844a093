import type { Express, RequestHandler } from 'express'
import express from 'express'
import type { Answering } from './answering.ts'
import type { ListenerOptions } from './node/listener-options.ts'
import { nodeListener } from './node/listener.ts'
import { pathOf } from './node/plain-request.ts'

/** A mock that knows which paths belong to its APIs. */
export interface OwningAnswering extends Answering {
  owns(path: string): boolean
}

/**
 * An Express application that answers every path as the mock does. Mounted in another application under a prefix, it
 * serves its APIs below that prefix.
 *
 * @example
 *   await request(createApp(mock)).get('/apis').expect(200)
 */
export function createApp(mock: Answering, options: ListenerOptions = {}): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.use(nodeListener(mock, options))
  return app
}

/**
 * Express middleware that answers the paths of the mock's APIs and passes other requests on. Mounted under a prefix, it
 * looks at the path behind that prefix.
 *
 * Mount it before parsers of bodies. Behind `express.json()` it encodes the parsed body again, which hides duplicate
 * keys from the mock; a body that anything else has consumed is answered with a 500 that says so.
 *
 * @example
 *   app.use('/cluster', middleware(mock)) // GET /cluster/apis
 */
export function middleware(mock: OwningAnswering, options: ListenerOptions = {}): RequestHandler {
  const listener = nodeListener(mock, options)
  return (request, response, next) => {
    if (!mock.owns(pathOf(request))) return next()
    listener(request, response)
  }
}
