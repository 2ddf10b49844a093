import type { PlainRequest } from '../../../src/http/exchange.ts'

/** A request as an adapter would hand it to a mock. */
export function plainRequest(
  method: string,
  [path = '', query = '']: readonly string[],
  body: { readonly type: string; readonly bytes: Uint8Array } = NO_BODY,
): PlainRequest {
  const lines = new Map([
    ['accept', 'application/json'],
    ['content-type', body.type],
    ['user-agent', 'bench/1'],
  ])
  return {
    method,
    path,
    query,
    headers: {
      get: (name) => lines.get(name),
      all: (name) => [lines.get(name) ?? []].flat(),
      names: () => lines.keys(),
    },
    body: body.bytes,
    origin: 'http://localhost',
  }
}

const NO_BODY = { type: 'application/json', bytes: new Uint8Array(0) }
