const NOTHING = new Uint8Array(0)

/**
 * Readies an answer for an interceptor that writes it to a socket, as MSW does for node:http, and MSW 3 for fetch too.
 * Such a writer keeps the headers back until the body's first chunk, so that a watch without events would never begin,
 * and says nothing of where the body ends, so that undici fails on an abort and throws a connection away with each
 * answer. A stream therefore gets an empty first chunk, and the framing that a real server gives it.
 *
 * Leaves alone what did not come through a socket, which shows in the missing Host header, and what tells its length.
 *
 * @param request as the interceptor gives it
 * @param response the answer to it
 * @returns the answer to hand to the interceptor
 */
export function framedForSocket(request: Request, response: Response): Response {
  const { status, headers, body } = response
  if (!request.headers.has('host') || body === null || headers.has('content-length')) {
    return response
  }
  const framed = new Response(body.pipeThrough(beginningWithNothing()), { status, headers })
  framed.headers.set('transfer-encoding', 'chunked')
  return framed
}

function beginningWithNothing(): TransformStream<Uint8Array, Uint8Array> {
  return new TransformStream({ start: (controller) => controller.enqueue(NOTHING) })
}
