import { setupServer } from 'msw/node'
import { createMock } from 'tokamock'
import { handlers } from 'tokamock/msw'
import { expect, test } from 'vitest'

test('lists the clients of a typical cluster', async () => {
  const server = setupServer(...handlers(createMock({ world: 'typical' })))
  server.listen()
  const answer = await fetch(
    'https://api.cluster.test:6443/apis/oauth.openshift.io/v1/oauthclients',
  )
  server.close()
  expect(await answer.json()).toMatchObject({ kind: 'OAuthClientList' })
})
