import { createMock } from 'tokamock'
import { crowded } from 'tokamock/fixtures'
import { answerCalls, cpu } from '../harness/commands.ts'
import type { PlainRequest } from '../../../src/http/exchange.ts'
import { plainRequest } from './plain-request.ts'
import { nameOf, TOKENS, tokenText } from './tokens.ts'

// Writes to a mock in this process: CPU µs for each.
const COUNT = 2000
const mock = createMock({ world: crowded(1000, 7), seed: 7 })
const encoder = new TextEncoder()
let numbers = 0

function request(method: string, path: string, type: string, text: string): PlainRequest {
  return plainRequest(method, path.split('?'), { type, bytes: encoder.encode(text) })
}

// Requests are made before the clock starts, as the bodies of the anchor are.
async function perWrite(requestFor: (name: string) => PlainRequest): Promise<number> {
  const requests = Array.from({ length: COUNT }, () => requestFor(nameOf((numbers += 1))))
  const before = cpu()
  for (const made of requests) {
    const { status } = await mock.answer(made)
    if (status !== 200 && status !== 201) throw new Error(`answered ${status}`)
  }
  return (cpu() - before) / COUNT
}

const last = (): string => `${TOKENS}/${nameOf(numbers - (numbers % 1000))}`

// What an apply takes over from another manager has to be forced; other patches may not be.
const optionsFor = (type: string): string =>
  type.includes('apply') ? '?fieldManager=applier&force=true' : '?fieldManager=bench'

answerCalls({
  anchor: () => {
    const bodies = Array.from({ length: COUNT }, (_, n) => encoder.encode(tokenText(nameOf(n))))
    const decoder = new TextDecoder()
    const before = cpu()
    for (const body of bodies) encoder.encode(JSON.stringify(JSON.parse(decoder.decode(body))))
    return (cpu() - before) / COUNT
  },
  create: () => perWrite((name) => request('POST', TOKENS, 'application/json', tokenText(name))),
  /** The status that a patch of a media type is answered with: some are not there yet. */
  tries: async (type: string) =>
    (await mock.answer(request('PATCH', `${last()}${optionsFor(type)}`, type, '{}'))).status,
  patch: (type: string) =>
    perWrite((name) =>
      request(
        'PATCH',
        `${TOKENS}/${nameOf(1 + (numbers % 1000))}${optionsFor(type)}`,
        type,
        JSON.stringify({
          apiVersion: 'oauth.openshift.io/v1',
          kind: 'OAuthAccessToken',
          metadata: { labels: { patched: name.slice(-9) } },
        }),
      ),
    ),
})
