import { afterAll, expect, test } from 'vitest'
import { createMock } from 'tokamock'
import { conforms, suites } from 'tokamock/contracts'
import { typical } from 'tokamock/fixtures'
import { listen } from 'tokamock/node'
import type { OAuthClient, ObjectList } from 'tokamock/types'

const server = await listen(createMock({ world: typical }))
afterAll(() => server.close())

test('the other doors open too', async () => {
  const answer = await fetch(`${server.url}/apis/oauth.openshift.io/v1/oauthclients`)
  const json = (await answer.json()) as ObjectList<OAuthClient>

  expect(json.items.length).toBeGreaterThan(0)
  expect(suites.openshift.length).toBeGreaterThan(20)
  expect(
    conforms({ status: answer.status, headers: answer.headers, body: json }, 'listOAuthClient'),
  ).toMatchObject({ ok: true })
})
