import { describe, expect, test } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { acceptClauses, aggregatedEncoding } from '../../src/kube/output/accept.ts'

const SECRETS = '/api/v1/namespaces/n/secrets'
const PROTOBUF = 'application/vnd.kubernetes.protobuf'

const typeOf = async (accept: string, path = SECRETS): Promise<string> => {
  const answer = await createMock().fetch(path, { headers: { accept } })
  return `${answer.status} ${answer.headers.get('content-type')}`
}

describe('the form of an answer', () => {
  test.each([
    ['application/json', '200 application/json'],
    ['application/json, */*;q=0.8', '200 application/json'],
    ['application/yaml', '200 application/yaml'],
    ['application/json;q=0.1,application/yaml;q=0.2', '200 application/yaml'],
    ['*/*,application/yaml', '200 application/yaml'],
    [`${PROTOBUF},application/json`, '200 application/json'],
    [`${PROTOBUF},application/yaml`, '200 application/yaml'],
    ['application/json;as=Table;g=meta.k8s.io;v=v2,application/yaml', '200 application/yaml'],
    [`${PROTOBUF};as=Table;g=meta.k8s.io;v=v1,application/json`, '200 application/json'],
    ['application/json;as=;g=;v=', '200 application/json'],
    ['application/json;stream=x', '406 application/json'],
    ['application/yaml;stream=watch', '406 application/json'],
    ['application/*', '406 application/json'],
    ['APPLICATION/JSON', '406 application/json'],
    ['text/html', '406 application/json'],
    [PROTOBUF, `501 ${PROTOBUF}`],
  ])('for %s is %s', async (accept, expected) => {
    expect(await typeOf(accept)).toBe(expected)
  })

  test.each([
    [
      'GET',
      SECRETS,
      ', application/json;stream=watch, application/vnd.kubernetes.protobuf;stream=watch',
    ],
    ['GET', `${SECRETS}/x`, ''],
    ['POST', SECRETS, ''],
    ['DELETE', SECRETS, ''],
  ])('that %s %s could have had is told to who takes none', async (method, path, streams) => {
    const answer = await createMock().fetch(path, { method, headers: { accept: 'text/html' } })

    expect((await answer.json()).message).toBe(
      `406: Not Acceptable\n\nAvailable representations: application/json, application/yaml, ${PROTOBUF}${streams}`,
    )
  })

  test('of an error may be protobuf', async () => {
    const answer = await createMock().fetch(`${SECRETS}/x`, { headers: { accept: PROTOBUF } })

    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(answer.headers.get('content-type')).toBe(PROTOBUF)
    expect(Array.from(bytes.subarray(0, 4))).toEqual([0x6b, 0x38, 0x73, 0])
    expect(new TextDecoder().decode(bytes)).toContain('secrets "x" not found')
  })

  test('of an error is indented JSON for a client that accepts none of them', async () => {
    const accept = 'application/json;as=Table;g=meta.k8s.io;v=v1'
    const answer = await createMock().fetch(`${SECRETS}/x`, { headers: { accept } })

    expect(await answer.text()).toMatch(/^\{\n {2}"kind": "Status"/)
  })

  test('is indented for the tools of people, in JSON only', async () => {
    const mock = createMock()
    const read = async (accept: string): Promise<string> => {
      const headers = { accept, 'user-agent': 'curl/8.5.0' }
      return (await mock.fetch(SECRETS, { headers })).text()
    }

    expect(await read('*/*')).toMatch(/^\{\n {2}"kind": "SecretList"/)
    expect(await read('application/yaml')).toMatch(/^apiVersion: v1\nitems: \[\]\nkind: SecretList/)
  })
})

describe('a form that nothing can be made in', () => {
  const FOO = 'application/json;as=Foo;g=meta.k8s.io;v=v1'
  const ask = async (method: string, query: string): Promise<number> => {
    const answer = await createMock().fetch(`${SECRETS}?${query}`, {
      method,
      headers: { accept: FOO },
    })
    return answer.status
  }

  test.each([
    ['GET', 'labelSelector=!!', 400],
    ['GET', 'watch=1&labelSelector=!!', 400],
    ['GET', 'watch=1&fieldSelector=x%3Dy', 406],
    ['GET', 'resourceVersion=x', 406],
    ['DELETE', 'labelSelector=!!', 406],
  ])('is told of a %s with %s by %i', async (method, query, status) => {
    expect(await ask(method, query)).toBe(status)
  })
})

describe('acceptClauses', () => {
  test('puts the most wanted first, and equals as they came', () => {
    const order = acceptClauses('a/b;q=0.5, */*, c/*, d/e, f/g').map(
      ({ type, subtype }) => `${type}/${subtype}`,
    )

    expect(order).toEqual(['d/e', 'f/g', 'c/*', '*/*', 'a/b'])
  })
})

test.each([
  ['application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList', 'json'],
  ['application/yaml;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList', 'yaml'],
  [
    'application/json,application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList',
    undefined,
  ],
  [
    'application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,application/json',
    undefined,
  ],
])('takes %s for a wish for one document: %s', (accept, expected) => {
  expect(aggregatedEncoding(accept)).toBe(expected)
})
