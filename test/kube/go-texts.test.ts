import { describe, expect, test } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { parseMediaType } from '../../src/http/media-type.ts'
import { unescapePercent } from '../../src/json/unescape-percent.ts'
import { goTimeProblem, normaliseTime } from '../../src/kube/schema/go-time.ts'
import { apiOf } from './api.ts'

const ACCOUNTS = '/api/v1/namespaces/default/serviceaccounts'

describe('goTimeProblem', () => {
  test.each([
    ['2020-13-01T00:00:00Z', ': month out of range'],
    ['2021-02-29T00:00:00Z', ': day out of range'],
    ['2020-02-30T24:00:00Z', ': hour out of range'],
    ['2020-01-01T00:00:00+25:00', ': time zone offset hour out of range'],
    ['2020-01-01T00:00:00+01:61', ': time zone offset minute out of range'],
    ['2020-02-30T00:00:00Zx', ': extra text: "x"'],
    ['2020é', ' as "2006-01-02T15:04:05Z07:00": cannot parse "\\xc3\\xa9" as "-"'],
    ['20"', ' as "2006-01-02T15:04:05Z07:00": cannot parse "20\\"" as "2006"'],
  ])('says of %s:%s', (text, why) => {
    expect(goTimeProblem(text)).toMatch(/^parsing time "/)
    expect(String(goTimeProblem(text)).endsWith(why)).toBe(true)
  })

  test.each([
    ['2020-01-01T0:00:00Z', '2020-01-01T00:00:00Z'],
    ['2020-01-01T00:00:00,5Z', '2020-01-01T00:00:00Z'],
    ['2020-01-01T00:00:00+01:60', '2019-12-31T22:00:00Z'],
    ['2020-01-01T00:00:00-24:00', '2020-01-02T00:00:00Z'],
  ])('takes %s for %s', (text, time) => {
    expect(goTimeProblem(text)).toBeUndefined()
    expect(normaliseTime(text)).toBe(time)
  })
})

describe('parseMediaType', () => {
  test.each([
    ['application/JSON; charset=utf-8', 'application/json'],
    ['application/json;', 'application/json'],
    ['application/json; a="b;c"; d=e', 'application/json'],
    ['application/json; a=b; A=b', 'application/json'],
    ['application/json;;', undefined],
    ['application/json; x', undefined],
    ['application/json; a=b; a=c', undefined],
    ['application/json a', undefined],
    ['application/json, application/yaml', undefined],
    ['a/b/c', undefined],
  ])('makes of %s: %s', (header, type) => {
    expect(parseMediaType(header)).toBe(type)
  })
})

describe('unescapePercent', () => {
  test.each([
    ['a%20b', 'a b'],
    ['%C3%A9%ff', 'é\uFFFD'],
    ['%zz', undefined],
    ['%', undefined],
  ])('makes of %s: %s', (text, plain) => {
    expect(unescapePercent(text)).toBe(plain)
  })
})

const messageOf = async (path: string): Promise<unknown> =>
  (await apiOf(createMock()).get(path))['message']

const secret = (json: string) => ({
  metadata: { name: 'x' },
  type: 'kubernetes.io/dockerconfigjson',
  stringData: { '.dockerconfigjson': json },
})

describe('texts of others', () => {
  test('are quoted as Go quotes them', async () => {
    expect(await messageOf(`${ACCOUNTS}?limit=%01`)).toContain(String.raw`parsing "\x01": invalid`)
    expect(await messageOf(`${ACCOUNTS}?labelSelector=a%3Db%C2%A0`)).toContain(
      String.raw`Invalid value: "b\u00a0"`,
    )
    expect(
      await apiOf(createMock()).remove(`${ACCOUNTS}/x`, { propagationPolicy: '<' }),
    ).toMatchObject({ message: expect.stringContaining(String.raw`value: "\u003c": supported`) })
  })

  test('are escaped wherever they stand in a refusal', async () => {
    const answer = await createMock().fetch('/x%3C', { headers: { 'impersonate-user': 'u>' } })

    expect(await answer.json()).toMatchObject({
      message: 'forbidden: User "u&gt;" cannot get path "/x&lt;"',
    })
  })

  test('a zero byte ends a label selector', async () => {
    const api = apiOf(createMock())
    await api.post(ACCOUNTS, { metadata: { name: 'x', labels: { a: 'b' } } })

    expect(await api.names(`${ACCOUNTS}?labelSelector=a%3Db%00`)).toEqual(['x'])
    expect(await messageOf(`${ACCOUNTS}?labelSelector=a%0B%3Db`)).toContain(
      String.raw`Invalid value: "a\v"`,
    )
  })

  test('credentials of a registry are an object', async () => {
    const api = apiOf(createMock())
    const path = '/api/v1/namespaces/default/secrets?dryRun=All'

    expect(await api.post(path, secret('null'))).toMatchObject({ kind: 'Secret' })
    expect(await api.post(path, secret('[]'))).toMatchObject({
      code: 422,
      message: expect.stringContaining(
        'json: cannot unmarshal array into Go value of type map[string]interface {}',
      ),
    })
  })
})

const send = async (metadata: string, validation: string): Promise<Response> =>
  createMock().fetch(`${ACCOUNTS}?dryRun=All&fieldValidation=${validation}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"metadata":{"name":"x"},"metadata":${metadata}}`,
  })

describe('what stands twice in a body', () => {
  test('is merged where it is an object', async () => {
    const answer = await send('{"labels":{"a":"1"},"labels":{"b":"2"}}', 'Ignore')

    expect(await answer.json()).toMatchObject({
      metadata: { name: 'x', labels: { a: '1', b: '2' } },
    })
  })

  test('is told of, but not in a field set', async () => {
    const answer = await send('{"managedFields":[{"fieldsV1":{"f:a":{},"f:a":{}}}]}', 'Warn')

    expect(answer.headers.get('warning')).toBe(String.raw`299 - "duplicate field \"metadata\""`)
  })
})
