import { expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { listen } from '../../src/adapters/node/index.ts'
import { warningHeaders } from '../../src/kube/answer/warning-headers.ts'

it('tells each warning once, quoted, in UTF-8', () => {
  expect(warningHeaders([String.raw`a "b" \c`, 'ž', 'ž'])).toEqual([
    String.raw`299 - "a \"b\" \\c"`,
    '299 - "\u00c5\u00be"',
  ])
})

it('tells none that is empty or has control characters', () => {
  expect(warningHeaders(['', 'a\u0007', 'b\nc', 'd\u0085', 'e'])).toEqual(['299 - "e"'])
})

it('cuts all to 256 characters when they come to more than 4096, and ends with the one that reaches them', () => {
  const whole = Array.from({ length: 8 }, (_, at) => String(at).repeat(512))
  expect(warningHeaders(whole)).toEqual(whole.map((text) => `299 - "${text}"`))

  const many = Array.from({ length: 20 }, (_, at) => String.fromCharCode(97 + at).repeat(512))
  expect(warningHeaders(many)).toEqual(
    many.slice(0, 16).map((text) => `299 - "${text.slice(0, 256)}"`),
  )
})

it('keeps all that were told when the limit was passed', () => {
  const short = Array.from({ length: 4097 }, (_, at) => String.fromCodePoint(0x4e00 + at))

  expect(warningHeaders(short)).toHaveLength(4097)
  expect(warningHeaders([...short, 'one more'])).toHaveLength(4097)
})

it('answers, whatever a client sends twice', async () => {
  const server = await listen(createMock())
  const owner = { apiVersion: 'v1', kind: 'X', name: 'n', uid: 'a\u0007b' }

  const answer = await fetch(`${server.url}/api/v1/namespaces/default/secrets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ metadata: { name: 's', ownerReferences: [owner, owner] } }),
  })
  await server.close()

  expect(answer.status).toBe(201)
  expect(answer.headers.has('warning')).toBe(false)
})
