import { setupServer } from 'msw/node'
import { createMock } from 'tokamock'
import { dataModel } from 'tokamock/data'
import { handlers } from 'tokamock/msw'
import { afterAll, beforeAll, expect, test } from 'vitest'

const mock = createMock()
const db = dataModel(mock)
const server = setupServer(...handlers(mock, { baseUrl: 'https://api.test' }))
beforeAll(() => server.listen())
afterAll(() => server.close())

test('a watch sees what is written in the model, the model what a client deletes', async () => {
  const clients = 'https://api.test/apis/oauth.openshift.io/v1/oauthclients'
  const watch = await fetch(`${clients}?watch=1`)
  const events = watch.body?.pipeThrough(new TextDecoderStream()).getReader()

  db.oAuthClient.create({ key: 'console', grantMethod: 'auto' })
  expect((await events?.read())?.value).toContain('"ADDED"')

  await fetch(`${clients}/console`, { method: 'DELETE' })
  expect(db.oAuthClient.count()).toBe(0)
})
