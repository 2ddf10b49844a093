import { get } from 'node:http'
import { describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { listen } from '../../src/adapters/node/index.ts'
import type { PlainRequest } from '../../src/http/exchange.ts'
import { Control } from '../../src/mock/control/control.ts'
import { Worlds } from '../../src/mock/worlds.ts'
import { createRunningClock } from '../../src/runtime/running-clock.ts'
import { headersOf } from '../adapters/answers.ts'
import { collectGarbage } from '../collect-garbage.ts'

const TOKENS = '/apis/oauth.openshift.io/v1/oauthaccesstokens'

async function serving() {
  const worlds = new Worlds(createMock({ world: 'typical', clock: createRunningClock() }))
  const server = await listen(worlds, { control: new Control(worlds) })
  const call = async (route: string, body?: unknown, headers: Record<string, string> = {}) => {
    const [method = '', path = ''] = route.split(' ')
    const answer = await fetch(server.url + path, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, json: text === '' ? undefined : JSON.parse(text) }
  }
  const ask = (host: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      get(`${server.url}/_mock`, { headers: { host } }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      }).on('error', reject)
    })
  return {
    call,
    ask,
    async [Symbol.asyncDispose]() {
      await server.close()
      worlds.close()
    },
  }
}

/** A call from the world `one`. */
const request = (path: string): PlainRequest => ({
  method: 'POST',
  path: `/_mock${path}`,
  query: '',
  headers: headersOf([['tokamock-world', 'one']]),
  body: new Uint8Array(),
  origin: 'http://localhost',
})

describe('the control routes', () => {
  it('tell what there is', async () => {
    await using server = await serving()

    const { json } = await server.call('GET /_mock')

    expect(json).toMatchObject({ 'POST /_mock/reset': 'goes back to the world it began with' })
    expect(Object.keys(json)).toHaveLength(14)
  })

  it('tell the state in numbers', async () => {
    await using server = await serving()

    const { json } = await server.call('GET /_mock/state')

    expect(json).toMatchObject({ watches: 0, faults: 0, objects: { OAuthAccessToken: 7 } })
    expect(json.revision).toBeGreaterThan(1000)
  })

  it('move the clock, so that tokens expire', async () => {
    await using server = await serving()
    const countTokens = async () => (await server.call(`GET ${TOKENS}`)).json.items.length
    const before = await countTokens()

    const { json } = await server.call('POST /_mock/clock/advance', { by: '25h' })

    expect(new Date(json.now).getTime()).toBeGreaterThan(Date.now() + 24 * 3_600_000)
    expect(await countTokens()).toBeLessThan(before)
  })

  it('compact, so that an old revision is gone', async () => {
    await using server = await serving()
    const { resourceVersion } = (await server.call(`GET ${TOKENS}`)).json.metadata
    await server.call(`DELETE ${TOKENS}`)
    const old = `GET ${TOKENS}?resourceVersionMatch=Exact&resourceVersion=${resourceVersion}`
    expect((await server.call(old)).status).toBe(200)

    expect((await server.call('POST /_mock/compact')).status).toBe(204)

    expect((await server.call(old)).status).toBe(410)
  })

  it('keep snapshots and go back', async () => {
    await using server = await serving()
    const { json } = await server.call('POST /_mock/snapshots')
    await server.call(`DELETE ${TOKENS}`)
    expect((await server.call(`GET ${TOKENS}`)).json.items).toEqual([])

    expect((await server.call(`POST /_mock/snapshots/${json.id}/restore`)).status).toBe(204)
    expect((await server.call(`GET ${TOKENS}`)).json.items).not.toEqual([])

    await server.call(`DELETE ${TOKENS}`)
    expect((await server.call('POST /_mock/reset')).status).toBe(204)
    expect((await server.call(`GET ${TOKENS}`)).json.items).not.toEqual([])
  })

  it('keep a snapshot for its own world, and let go of it with that', async () => {
    const worlds = new Worlds(createMock({ world: 'typical' }))
    const control = new Control(worlds)
    control.answer(request('/snapshots'))
    const ended = new WeakRef(worlds.of(request('')) ?? {})
    expect(control.answer(request('/snapshots/1/restore')).status).toBe(204)

    worlds.remove('one')
    expect(control.answer(request('/snapshots/1/restore')).status).toBe(404)
    await collectGarbage()

    expect(ended.deref()).toBeUndefined()
    worlds.close()
  })

  it('put faults in force, list them and take them away', async () => {
    await using server = await serving()
    const rule = { match: { verb: 'list' }, fault: { status: 503 } }

    expect((await server.call('POST /_mock/faults', rule)).json.faults).toMatchObject([rule])
    expect((await server.call(`GET ${TOKENS}`)).status).toBe(503)
    expect((await server.call('DELETE /_mock/faults')).status).toBe(204)
    expect((await server.call(`GET ${TOKENS}`)).status).toBe(200)
  })

  it('tell the journal', async () => {
    await using server = await serving()
    await server.call(`GET ${TOKENS}?limit=1`)
    await server.call(`GET ${TOKENS}/nobody`)

    const all = await server.call('GET /_mock/journal')
    const missed = await server.call('GET /_mock/journal?verb=get&status=404')

    expect(all.json.requests).toHaveLength(2)
    expect(missed.json.requests).toMatchObject([{ name: 'nobody', resource: 'oauthaccesstokens' }])
    await server.call('DELETE /_mock/journal')
    expect((await server.call('GET /_mock/journal')).json.requests).toEqual([])
  })

  it('act on the world that the header names', async () => {
    await using server = await serving()
    const one = { 'Tokamock-World': 'one' }
    await server.call('POST /_mock/faults', { fault: { status: 503 } }, one)

    expect((await server.call(`GET ${TOKENS}`)).status).toBe(200)
    expect((await server.call(`GET ${TOKENS}`, undefined, one)).status).toBe(503)
    expect((await server.call('GET /_mock/worlds')).json).toEqual({ worlds: ['one'] })
    expect((await server.call('DELETE /_mock/worlds/one')).status).toBe(204)
    expect((await server.call('DELETE /_mock/worlds/one')).status).toBe(404)
  })

  it.each([
    ['GET /_mock/nothing', undefined, 404, 'there is no /_mock/nothing'],
    ['GET /_mock/reset', undefined, 405, '/_mock/reset takes POST'],
    ['POST /_mock/clock/advance', {}, 400, 'say by how much'],
    ['POST /_mock/clock/advance', { by: 'soon' }, 400, '"soon" is no duration'],
    ['POST /_mock/clock/advance', { by: '99999999d' }, 400, 'a clock ends with the year 9999'],
    ['POST /_mock/clock/advance', '[1', 400, 'the body must be a JSON object'],
    ['POST /_mock/faults', { fault: { delay: 'soon' } }, 400, '"soon" is no duration'],
    ['POST /_mock/faults', { fault: { reset: true }, match: null }, 400, 'match is null'],
    ['POST /_mock/faults', { fault: {} }, 400, 'a fault is one of delay'],
    ['POST /_mock/faults', { fault: { reset: true }, when: 'now' }, 400, 'a fault has no "when"'],
    ['POST /_mock/snapshots/9/restore', undefined, 404, 'this world has no snapshot "9"'],
  ])('refuse %s %j with %i', async (route, body, status, message) => {
    await using server = await serving()

    const answer = await server.call(route, body)

    expect(answer.status).toBe(status)
    expect(answer.json.error).toContain(message)
  })

  it('refuse names that were made to lead here', async () => {
    await using server = await serving()

    const answer = await server.ask('rebound.test')

    expect(answer).toBe(403)
    expect(await server.ask('localhost')).toBe(200)
  })

  it('refuse pages of other sites', async () => {
    await using server = await serving()

    const answer = await server.call('POST /_mock/reset', undefined, {
      Origin: 'https://evil.test',
    })

    expect(answer.status).toBe(403)
  })
})
