import { secrets } from 'tokamock/fixtures'
import { setupMock } from 'tokamock/setup-mock'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { showTokens } from './page.ts'

const url = 'https://api.cluster.test:6443'
const { mock, db, server } = setupMock({ baseUrl: url, world: 'typical', clock: 'manual' })

let list: HTMLElement
let leave: AbortController

beforeEach(async () => {
  server.listen()
  list = document.body.appendChild(document.createElement('ul'))
  leave = new AbortController()
  const session = { url, token: secrets.frantaEverlastingToken }
  showTokens(list, session, leave.signal).catch(() => {})
  await expect.poll(() => mock.store.openFeeds).toBe(1)
})
afterEach(() => {
  leave.abort()
  list.remove()
  server.close()
  mock.reset()
})

const rows = () => [...list.children].map((row) => row.firstChild?.textContent)

test("shows the user's own tokens", () => {
  const own = db.oAuthAccessToken.findMany({ where: { userName: { equals: 'franta' } } })

  expect(rows()).toEqual(own.map(({ clientName }) => clientName))
})

test('takes away a token that expires', async () => {
  const before = rows().length
  mock.clock.advance('10m')

  await expect.poll(() => rows().length).toBeLessThan(before)
})

test('lists again when the server has forgotten where its watch began', async () => {
  mock.restore(mock.snapshot())

  await expect.poll(() => mock.journal.requests({ verb: 'list' }).length).toBe(2)
  expect(mock.journal.requests({ verb: 'watch' })).toHaveLength(2)
})

test('revokes a token on a click', async () => {
  const before = rows().length
  list.querySelector('button')?.click()

  await expect.poll(() => rows().length).toBe(before - 1)
  expect(mock.journal.requests({ verb: 'delete', status: 200 })).toHaveLength(1)
})

test('lets go of its watch', async () => {
  leave.abort()

  await expect.poll(() => mock.store.openFeeds).toBe(0)
})

test('says so when the user is logged out', async () => {
  const elsewhere = document.createElement('ul')
  await showTokens(elsewhere, { url, token: 'sha256~nobody-has-this' }, leave.signal)

  expect(elsewhere.textContent).toBe('You are logged out.')
})
