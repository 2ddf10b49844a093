import type { Express } from 'express'
import express from 'express'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { createApp, middleware } from '../../src/adapters/express.ts'
import { Answerer, answerOf } from './answers.ts'

describe('createApp', () => {
  it('answers every path as the mock does, with its headers and no others', async () => {
    const { mock, app } = mounted((mock) => createApp(mock))

    const response = await request(app).get('/anything?a=b').expect(200)

    expect(response.body).toEqual({ a: 1 })
    expect(response.headers['content-type']).toBe('application/json')
    expect(Object.keys(response.headers).toSorted()).toEqual([
      'connection',
      'content-length',
      'content-type',
      'date',
    ])
    expect(mock.requests).toMatchObject([{ path: '/anything', query: 'a=b' }])
  })

  it('serves below the prefix that it is mounted under', async () => {
    const { mock, app } = mounted((mock) => express().use('/cluster', createApp(mock)))

    await request(app).get('/cluster/apis?a=b').expect(200)
    await request(app).get('/cluster?a=b').expect(200)
    await request(app).get('/apis').expect(404)

    expect(mock.requests).toMatchObject([
      { path: '/apis', query: 'a=b' },
      { path: '/', query: 'a=b' },
    ])
  })

  it('answers a path that Express could not decode', async () => {
    const { mock, app } = mounted((mock) => createApp(mock))

    await request(app).get('/%zz').expect(200)

    expect(mock.requests).toMatchObject([{ path: '/%zz' }])
  })
})

describe('middleware', () => {
  it('answers the paths of the mock and passes others on', async () => {
    const { mock, app } = mounted((mock) =>
      express()
        .use(middleware(mock))
        .get('/own', (_, response) => void response.send('mine')),
    )

    await request(app).get('/apis/a').expect(200, { a: 1 })
    await request(app).get('/own').expect(200, 'mine')
    await request(app).get('/other').expect(404)

    expect(mock.requests).toHaveLength(1)
  })

  it('looks at the path behind its prefix', async () => {
    const { mock, app } = mounted((mock) => express().use('/cluster', middleware(mock)))

    await request(app).get('/cluster/apis/a').expect(200)
    await request(app).get('/apis/a').expect(404)

    expect(mock.requests).toMatchObject([{ path: '/apis/a' }])
  })

  it('keeps the headers that were set before it', async () => {
    const { app } = mounted((mock) =>
      express()
        .use((_, response, next) => {
          response.set('access-control-allow-origin', '*')
          next()
        })
        .use(middleware(mock)),
    )

    const response = await request(app).get('/apis/a').expect(200)

    expect(response.headers['access-control-allow-origin']).toBe('*')
  })

  it.for([
    ['express.json()', express.json(), 'application/json', '{ "a": [1, "é"] }', '{"a":[1,"é"]}'],
    ['express.text()', express.text(), 'text/plain', 'a: 1\n', 'a: 1\n'],
    ['express.raw()', express.raw({ type: '*/*' }), 'application/json', '{ "a": 1 }', '{ "a": 1 }'],
    ['a parser of other types', express.json(), 'application/yaml', 'a: 1\n', 'a: 1\n'],
  ] as const)('has the body behind %s', async ([, parser, type, sent, expected]) => {
    const { mock, app } = mounted((mock) => express().use(parser, middleware(mock)))

    await request(app).post('/apis/a').set('content-type', type).send(sent).expect(200)

    expect(new TextDecoder().decode(mock.requests[0]?.body)).toBe(expected)
  })

  it('says so when something else has consumed the body', async () => {
    const { mock, app } = mounted((mock) =>
      express()
        .use((request, _, next) => request.on('end', next).resume())
        .use(middleware(mock, { onError: () => {} })),
    )

    const response = await request(app).post('/apis/a').send({ a: 1 }).expect(500)

    expect(response.text).toContain('was read before it came to tokamock')
    expect(mock.requests).toEqual([])
  })
})

function mounted(mount: (mock: Answerer) => Express): { mock: Answerer; app: Express } {
  const mock = new Answerer(() => answerOf('{"a":1}'))
  return { mock, app: mount(mock) }
}
