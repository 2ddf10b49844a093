import { describe, expect } from 'vitest'
import { test } from '../../mocks/vitest.ts'

const TOKENS = '/apis/oauth.openshift.io/v1/oauthaccesstokens'

describe('a test of tokamock/vitest', () => {
  test('has a mock of its own, which is empty', async ({ mock }) => {
    const { items } = await (await mock.fetch(TOKENS)).json()

    expect(items).toEqual([])
    expect(mock.clock.isManual).toBe(true)
  })

  test('has it on a port, too', async ({ mock, server }) => {
    await mock.fetch('/apis/oauth.openshift.io/v1/oauthclients', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ metadata: { name: 'console' }, grantMethod: 'auto' }),
    })

    const answer = await fetch(`${server.url}/apis/oauth.openshift.io/v1/oauthclients/console`)

    expect(answer.status).toBe(200)
  })

  describe('with a world', () => {
    const typical = test.extend({ world: 'typical' })

    typical('begins with it', async ({ mock }) => {
      const { items } = await (await mock.fetch(TOKENS)).json()

      expect(items).not.toEqual([])
    })
  })
})
