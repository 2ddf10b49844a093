import { describe, expect, it } from 'vitest'
import { ApiError } from '../../../src/http/api-error.ts'
import { decodeMessage } from '../../../src/rest/gateway/protojson/decode-message.ts'
import type { Spacing } from '../../../src/rest/gateway/gateway-answer.ts'

const FIELDS = {
  name: 'string',
  role: 'string',
  roles: 'strings',
  expiration: 'timestamp',
} as const

const decode = (text: string, spacing: Spacing = 'tight') =>
  decodeMessage(new TextEncoder().encode(text), FIELDS, spacing)

function refused(text: string, spacing?: Spacing): unknown {
  try {
    return decode(text, spacing)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    expect(error.status).toBe(400)
    expect(error.body).toMatchObject({ code: 3, details: [] })
    return error.message
  }
}

describe('decodeMessage', () => {
  it('reads strings, lists and times', () => {
    const message = decode(
      '{"name":"ci","roles":["A","\\u0042"],"expiration":"2027-07-01T12:00:00.5+02:00"}',
    )

    expect(message.strings.get('name')).toBe('ci')
    expect(message.lists.get('roles')).toEqual(['A', 'B'])
    expect(message.times.get('expiration')).toBe(1_814_436_000_500_000_000n)
  })

  it.each([
    ['', 'nothing'],
    [' \n\t', 'blanks'],
    ['{}', 'an empty object'],
    ['{"name":null,"roles":null,"expiration":null,"role":null}', 'nulls'],
    ['{"Name":"x","other":{"name":["{",{"name":1}]},"n":-1.5e3,"t":true}', 'unknown fields'],
  ])('takes %j, %s, for an empty message', (text) => {
    const { strings, lists, times } = decode(text)

    expect([strings.size, lists.size, times.size]).toEqual([0, 0, 0])
  })

  it.each(['{"name":"a"} x', '{"name":"a"}{"name":5}', '{"name":"a"}]'])(
    'reads the first value of %j only',
    (text) => {
      expect(decode(text).strings.get('name')).toBe('a')
    },
  )

  it.each([
    ['xyz', "invalid character 'x' looking for beginning of value"],
    ['{"name":"a"', 'unexpected EOF'],
    ['{', 'unexpected EOF'],
    ['{"name":"a",}', "invalid character '}' looking for beginning of object key string"],
    ['{"name" "a"}', `invalid character '"' after object key`],
    ['nul', 'unexpected EOF'],
    ['{"name":"a\nb"}', String.raw`invalid character '\n' in string literal`],
  ])('refuses %j as encoding/json does', (text, message) => {
    expect(refused(text)).toBe(message)
  })

  it.each([
    ['{"name":5}', 'proto: (line 1:9): invalid value for string field name: 5'],
    ['{"name":true}', 'proto: (line 1:9): invalid value for string field name: true'],
    ['{"name":{"a":1}}', 'proto: (line 1:9): invalid value for string field name: {'],
    ['{"name":["a"]}', 'proto: (line 1:9): invalid value for string field name: ['],
    ['{"roles":[null]}', 'proto: (line 1:11): invalid value for string field roles: null'],
    ['{"roles":["A", 5]}', 'proto: (line 1:16): invalid value for string field roles: 5'],
    ['{"roles":"x"}', 'proto: syntax error (line 1:10): unexpected token "x"'],
    ['{"roles":{}}', 'proto: syntax error (line 1:10): unexpected token {'],
    ['{"name":"a",\n  "name":"b"}', 'proto: (line 2:3): duplicate field "name"'],
    ['{"name":null,"name":null}', 'proto: (line 1:14): duplicate field "name"'],
    ['{"é":1,"name":5}', 'proto: (line 1:15): invalid value for string field name: 5'],
    ['null', 'proto: syntax error (line 1:1): unexpected token null'],
    ['  "text"', 'proto: syntax error (line 1:1): unexpected token "text"'],
    ['[]', 'proto: syntax error (line 1:1): unexpected token ['],
    ['12 34', 'proto: syntax error (line 1:1): unexpected token 12'],
    ['{"expiration":5}', 'proto: syntax error (line 1:15): unexpected token 5'],
    [
      '{"expiration":"tomorrow"}',
      'proto: (line 1:15): invalid google.protobuf.Timestamp value "tomorrow"',
    ],
    [
      '{"expiration":"0000-01-01T00:00:00Z"}',
      'proto: (line 1:15): google.protobuf.Timestamp value out of range: "0000-01-01T00:00:00Z"',
    ],
    [
      String.raw`{"name":"\ud83d\ude00\ud800","role":"r"}`,
      String.raw`proto: syntax error (line 1:9): invalid escape code "\",\"rol" in string`,
    ],
  ])('refuses %j as protojson does', (text, message) => {
    expect(refused(text)).toBe(message)
  })

  it.each([
    '10000-01-01T00:00:00Z',
    '2027-01-01',
    '2027-01-01T00:00:00',
    '2027-01-01t00:00:00z',
    '2027-01-01T00:00:00.1234567891Z',
    '2027-02-30T00:00:00Z',
    '2027-01-01T24:00:00Z',
    '2027-01-01 00:00:00Z',
  ])('takes %s for no time', (text) => {
    expect(refused(JSON.stringify({ expiration: text }))).toContain(
      'invalid google.protobuf.Timest',
    )
  })

  it('writes the other blank where the build does', () => {
    expect(refused('null', 'loose')).toBe(
      'proto:\u00a0syntax error (line 1:1): unexpected token null',
    )
  })
})
