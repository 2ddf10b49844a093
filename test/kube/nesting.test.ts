import { expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'

const PODS = '/api/v1/namespaces/default/pods'
const TOO_DEEP = 'an object nested more than 1000 levels deep is not implemented by this mock'

const nested = (depth: number, [open, value, close]: readonly string[]): string =>
  `${open?.repeat(depth)}${value}${close?.repeat(depth)}`

const ARRAYS = ['[', '1', ']']
const OBJECTS = ['{"a":', '1', '}']

const podWith = (x: string): string =>
  `{"apiVersion":"v1","kind":"Pod","metadata":{"name":"deep"},"spec":{"containers":[{"name":"a","image":"b"}],"x":${x}}}`

function written(method: string, type: string, body: string): [string, RequestInit] {
  const path = method === 'POST' ? PODS : `${PODS}/deep?fieldManager=test`
  return [path, { method, headers: { 'content-type': type }, body }]
}

const refusing: readonly [string, [string, RequestInit]][] = [
  ['a create of arrays', written('POST', 'application/json', podWith(nested(3000, ARRAYS)))],
  ['a create of objects', written('POST', 'application/json', podWith(nested(9000, OBJECTS)))],
  ['an apply', written('PATCH', 'application/apply-patch+yaml', podWith(nested(9000, ARRAYS)))],
]

it.each(refusing)('answers 501 to %s that nests too deeply, and keeps nothing', async (_, call) => {
  const mock = createMock()
  const answer = await mock.fetch(...call)

  expect(answer.status).toBe(501)
  expect((await answer.json()).message).toBe(TOO_DEEP)
  const list = await mock.fetch(PODS)
  expect((await list.json()).items).toEqual([])
})

const changing: readonly [string, string, string][] = [
  ['merge', 'application/merge-patch+json', `{"spec":{"x":${nested(9000, OBJECTS)}}}`],
  [
    'strategic merge',
    'application/strategic-merge-patch+json',
    `{"spec":{"x":${nested(9000, OBJECTS)}}}`,
  ],
  [
    'JSON',
    'application/json-patch+json',
    `[{"op":"add","path":"/spec/x","value":${nested(3000, ARRAYS)}}]`,
  ],
]

it.each(changing)(
  'answers 501 to a %s patch that makes an object nest too deeply, and leaves it as it is',
  async (_, type, body) => {
    const mock = createMock()
    await mock.fetch(...written('POST', 'application/json', podWith('1')))
    const answer = await mock.fetch(...written('PATCH', type, body))

    expect(answer.status).toBe(501)
    expect((await answer.json()).message).toBe(TOO_DEEP)
    const list = await mock.fetch(PODS)
    expect((await list.json()).items[0].spec.x).toBe(1)
  },
)

it('keeps what nests 900 levels deep', async () => {
  const mock = createMock()
  const answer = await mock.fetch(
    ...written('POST', 'application/json', podWith(nested(900, OBJECTS))),
  )

  expect(answer.status).toBe(201)
  expect((await mock.fetch(PODS)).status).toBe(200)
})

it('answers 501 where managed fields nest too deeply', async () => {
  const mock = createMock()
  const fields = nested(5000, ['{"f:a":', '{}', '}'])
  const body = podWith('1').replace(
    '"name":"deep"',
    `"name":"deep","managedFields":[{"manager":"x","operation":"Apply","apiVersion":"v1","fieldsType":"FieldsV1","fieldsV1":${fields}}]`,
  )
  await mock.fetch(...written('POST', 'application/json', podWith('1')))
  const answer = await mock.fetch(...written('PUT', 'application/json', body))

  expect(answer.status).toBe(501)
})
