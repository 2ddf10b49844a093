import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../src/cli/request-log.ts'
import { jsonLine, observed, prettyLine } from '../../src/cli/request-log.ts'
import type { PlainAnswer, PlainRequest } from '../../src/http/exchange.ts'
import { answerOf, headersOf } from '../adapters/answers.ts'
import { ScriptedSource } from '../adapters/scripted-source.ts'

const exchange: Exchange = {
  method: 'GET',
  path: '/apis',
  query: 'limit=2',
  status: 200,
  isStream: false,
  ms: 1.23456,
}

describe('observed', () => {
  it('tells of an answer that is there at once', () => {
    const { told } = asked('limit=2', answerOf('{}', { status: 404 }))

    expect(told).toMatchObject([
      { method: 'GET', path: '/apis', query: 'limit=2', status: 404, isStream: false },
    ])
  })

  it('tells of a later answer when it comes', async () => {
    const { told, answer } = asked('', Promise.resolve(answerOf(new ScriptedSource())))

    expect(told).toEqual([])
    await answer
    expect(told).toMatchObject([{ status: 200, isStream: true }])
  })

  it('masks what may be secret in a query', () => {
    const { told } = asked('limit=2&access_token=a&client_secret=b&Password&flag', answerOf('{}'))

    expect(told[0]?.query).toBe('limit=2&access_token=***&client_secret=***&Password=***&flag')
  })

  it.each(['to%6ben=a', '%74oken=a', '%zztoken=a', 'passwd=a', 'Authorization=a', 'bearer=a'])(
    'masks %s, however it is spelled',
    (query) => {
      const { told } = asked(query, answerOf('{}'))

      expect(told[0]?.query).toBe(query.replace(/=a$/, '=***'))
    },
  )
})

describe('prettyLine', () => {
  it('shows method, status, target and time', () => {
    expect(plain(prettyLine(exchange))).toBe('GET    200 /apis?limit=2 1.2 ms')
    expect(plain(prettyLine({ ...exchange, query: '', method: 'DELETE', status: 500 }))).toBe(
      'DELETE 500 /apis 1.2 ms',
    )
  })

  it('says that an answer streams', () => {
    expect(plain(prettyLine({ ...exchange, isStream: true }))).toBe(
      'GET    200 /apis?limit=2 streaming',
    )
  })
})

describe('jsonLine', () => {
  it('writes one object', () => {
    expect(jsonLine(exchange)).toBe(
      '{"method":"GET","path":"/apis","query":"limit=2","status":200,"stream":false,"ms":1.235}',
    )
  })
})

function asked(query: string, given: PlainAnswer | Promise<PlainAnswer>) {
  const told: Exchange[] = []
  const request: PlainRequest = {
    method: 'GET',
    path: '/apis',
    query,
    headers: headersOf([]),
    body: new Uint8Array(0),
    origin: 'http://api.test',
  }
  const answer = observed({ answer: () => given }, (exchange) => told.push(exchange)).answer(
    request,
  )
  return { told, answer }
}

function plain(line: string): string {
  return stripVTControlCharacters(line)
}
