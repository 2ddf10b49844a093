import express from 'express'
import request from 'supertest'
import { describe, expect, it } from 'vitest'
import { describeContract } from '../../contracts/vitest.ts'

const path = '/apis/oauth.openshift.io/v1/oauthclients'
const list = {
  kind: 'OAuthClientList',
  apiVersion: 'oauth.openshift.io/v1',
  metadata: { resourceVersion: '7' },
  items: [{ metadata: { name: 'a' }, grantMethod: 'auto' }],
}
const wrong = { ...list, items: [{ metadata: { name: 'a' }, grantMethod: 7 }] }
const headers = { 'Content-Type': 'application/json' }

describe('toConform', () => {
  it('takes what supertest gives', async () => {
    const app = express()
      .get(path, (_request, response) => void response.json(list))
      .get('/wrong', (_request, response) => void response.json(wrong))

    expect(await request(app).get(path)).toConform('listOAuthClient')
    expect(await request(app).get('/wrong')).not.toConform('listOAuthClient')
  })

  it('takes a fetch response that was read, and plain objects', async () => {
    const response = Response.json(list)
    const { status } = response

    expect({ status, headers: response.headers, json: await response.json() }).toConform(
      'listOAuthClient',
    )
    expect({ status, headers, text: JSON.stringify(list) }).toConform('listOAuthClient')
    expect({ status, headers, body: list }).toConform('listOAuthClient')
    expect({ status, headers, body: wrong }).not.toConform('listOAuthClient')
  })

  it('tells what is wrong', () => {
    expect(() =>
      expect({ status: 200, headers, body: wrong }).toConform('listOAuthClient'),
    ).toThrow(/grantMethod/)
  })

  it('refuses a response that was not read, and what is no answer', () => {
    expect(() => expect(Response.json(list)).toConform('listOAuthClient')).toThrow(
      /read the Response first/,
    )
    expect(() => expect('200').toConform('listOAuthClient')).toThrow(TypeError)
  })
})

describe('describeContract', () => {
  it('refuses a selection of nothing', () => {
    expect(() =>
      describeContract({ api: 'openshift', target: 'http://127.0.0.1:1', only: 'no such check' }),
    ).toThrow(/no check to run/)
  })
})
