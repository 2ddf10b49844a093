import { expect, test } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { decodeMessage } from '../../src/kube/protobuf/decode-message.ts'
import { encodeMessage } from '../../src/kube/protobuf/encode-message.ts'
import { openEnvelope, sealEnvelope } from '../../src/kube/protobuf/envelope.ts'
import { DeleteOptions, ObjectMeta, Status } from '../../src/kube/protobuf/meta-messages.ts'
import type { Message } from '../../src/kube/protobuf/message.ts'
import { apiOf } from './api.ts'

const TYPE = 'application/vnd.kubernetes.protobuf'
const SECRETS = '/api/v1/namespaces/n/secrets'

const Secret: Message = {
  metadata: [1, ObjectMeta],
  data: [2, 'bytes-by-key'],
  type: [3, 'text'],
  immutable: [5, 'boolean', 'pointer'],
}

const metadata = {
  name: 'a',
  namespace: 'n',
  generation: -1,
  creationTimestamp: '2026-11-26T10:00:00Z',
  labels: { x: '1', 'y.z/w': 'é' },
  ownerReferences: [{ kind: 'K', name: 'o', uid: 'u', apiVersion: 'v1', controller: false }],
  finalizers: ['f'],
  managedFields: [{ manager: 'm', fieldsV1: { 'f:data': { '.': {} } } }],
}

test('reads what it writes', () => {
  const secret = { metadata, data: { k: 'djE=' }, type: 'Opaque', immutable: false }

  expect(decodeMessage(Secret, encodeMessage(Secret, secret))).toEqual(secret)
})

test('leaves out what is empty, but for pointers', () => {
  const bytes = encodeMessage(Secret, { metadata: { name: '' }, type: '', immutable: false })

  expect(decodeMessage(Secret, bytes)).toEqual({ metadata: {}, immutable: false })
})

test('writes a Status as kube-apiserver 1.34.2 does', () => {
  const status = {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message: 'serviceaccounts "absent" not found',
    reason: 'NotFound',
    details: { name: 'absent', kind: 'serviceaccounts' },
    code: 404,
  }

  const text = new TextDecoder().decode(sealEnvelope(Status, status))

  expect(text).toBe(
    'k8s\u0000\n\f\n\u0002v1\u0012\u0006Status\u0012c\n\u0006\n\u0000\u0012\u0000\u001a\u0000\u0012\u0007Failure\u001a"serviceaccounts "absent" not found"\bNotFound*\u001f\n\u0006absent\u0012\u0000\u001a\u000fserviceaccounts(\u00002\u00000�\u0003\u001a\u0000"\u0000',
  )
})

test('passes over fields that it does not know', () => {
  const wider: Message = { ...Secret, more: [99, 'text'], count: [98, 'integer'] }
  const bytes = encodeMessage(wider, { type: 'x', more: 'y', count: 7 })

  expect(decodeMessage(Secret, bytes)).toEqual({ metadata: {}, type: 'x' })
})

test.each([
  ['nothing', []],
  ['another format', [1, 2, 3, 4]],
  ['a message that ends too soon', [0x6b, 0x38, 0x73, 0, 0x0a, 0x7f]],
])('refuses %s', (_, bytes) => {
  expect(() => openEnvelope(Uint8Array.from(bytes))).toThrow(
    /^empty data$|does not appear to be a protobuf message|^unexpected EOF$/,
  )
})

test('creates and deletes what Go clients send', async () => {
  const mock = createMock()
  await apiOf(mock).post('/api/v1/namespaces', { metadata: { name: 'n' } })
  const send = (
    method: string,
    path: string,
    message: Message,
    object: object,
  ): Promise<Response> =>
    mock.fetch(path, {
      method,
      headers: { 'content-type': TYPE, accept: `${TYPE},application/json` },
      body: sealEnvelope(message, object as never) as Uint8Array<ArrayBuffer>,
    })
  const secret = { kind: 'Secret', apiVersion: 'v1', metadata: { name: 'a' }, data: { k: 'djE=' } }

  const created = await send('POST', SECRETS, Secret, secret)

  expect(created.status).toBe(201)
  expect(await created.json()).toMatchObject({ data: { k: 'djE=' }, type: 'Opaque' })
  const options = { kind: 'DeleteOptions', apiVersion: 'v1', preconditions: { uid: 'another' } }
  const refused = await send('DELETE', `${SECRETS}/a`, DeleteOptions, options)
  expect(refused.status).toBe(409)
})

test('refuses another kind, and one that it cannot read with a 501', async () => {
  const mock = createMock()
  await apiOf(mock).post('/api/v1/namespaces', { metadata: { name: 'n' } })
  const post = async (path: string, kind: string): Promise<string> => {
    const body = sealEnvelope(Secret, { kind, apiVersion: 'v1' }) as Uint8Array<ArrayBuffer>
    const answer = await mock.fetch(path, {
      method: 'POST',
      headers: { 'content-type': TYPE },
      body,
    })
    return `${answer.status} ${(await answer.json()).message}`
  }

  expect(await post(SECRETS, 'Service')).toBe(
    '400 Service in version "v1" cannot be handled as a Secret: converting (v1.Service) to (core.Secret): unknown conversion',
  )
  expect(await post('/api/v1/namespaces/n/pods', 'Pod')).toBe(
    '501 a body in protobuf of Pod is not implemented by this mock',
  )
})

test('tells a list in a message of its own from none', () => {
  const Group: Message = { users: [2, 'text', 'wrapped'] }
  const again = (group: object) =>
    decodeMessage(Group, encodeMessage(Group, group as Record<string, string[]>))

  expect(again({ users: ['a', 'b'] })).toEqual({ users: ['a', 'b'] })
  expect(again({ users: [] })).toEqual({ users: [] })
  expect(again({})).toEqual({})
})

test.each([
  [[], 'empty body'],
  [[0x01, 0x02, 0x03], 'proto: Unknown: illegal tag 0 (wire type 1)'],
  [[0x0c], 'proto: Unknown: wiretype end group for non-group'],
  [[0x0a, 0x02, 0x08, 0x01], 'proto: wrong wireType = 0 for field APIVersion'],
])('says of %j behind the prefix: %s', (bytes, why) => {
  expect(() => openEnvelope(Uint8Array.from([0x6b, 0x38, 0x73, 0, ...bytes]))).toThrow(why)
})
