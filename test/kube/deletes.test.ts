import { expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'

const CLIENTS = '/apis/oauth.openshift.io/v1/oauthclients'

it.each([
  ['sendInitialEvents=false&resourceVersionMatch=NotOlderThan', 200, undefined],
  [
    'sendInitialEvents=true',
    422,
    'ListOptions.meta.k8s.io "" is invalid: resourceVersionMatch: Forbidden: sendInitialEvents requires setting resourceVersionMatch to NotOlderThan',
  ],
  [
    'continue=x',
    422,
    'ListOptions.meta.k8s.io "" is invalid: resourceVersionMatch: Forbidden: resourceVersionMatch is forbidden when continue is provided',
  ],
])(
  'holds a deletion that is to watch with %s to the rules of watches',
  async (query, status, why) => {
    const answer = await createMock().fetch(`${CLIENTS}?watch=true&${query}`, { method: 'DELETE' })

    expect(answer.status).toBe(status)
    expect((await answer.json()).message).toBe(why)
  },
)

it.each([
  [{ kind: 1 }, /json: cannot unmarshal number into Go struct field \.kind of type string$/],
  [{ apiVersion: [] }, /json: cannot unmarshal array into Go struct field \.apiVersion of/],
  [{ Kind: 'x' }, /^no kind "x" is registered for version "meta\.k8s\.io\/v1" in scheme /],
])('refuses to take %j for options of a delete, whatever is there', async (body, why) => {
  const answer = await createMock().fetch(`${CLIENTS}/missing`, {
    method: 'DELETE',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

  expect(answer.status).toBe(500)
  expect((await answer.json()).message).toMatch(why)
})

it('deletes what is there at any version that is nought', async () => {
  const answer = await createMock().fetch(`${CLIENTS}?resourceVersion=00`, { method: 'DELETE' })

  expect(answer.status).toBe(200)
})
