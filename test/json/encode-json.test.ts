import { describe, expect, it } from 'vitest'
import {
  encodeJson,
  encodeJsonText,
  encodeLine,
  encodePrettyJson,
} from '../../src/json/encode-json.ts'

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

describe('encodeJsonText', () => {
  it.each([
    ['<a href="x">&</a>', String.raw`"\u003ca href=\"x\"\u003e\u0026\u003c/a\u003e"`],
    ['a\u2028b\u2029c', String.raw`"a\u2028b\u2029c"`],
    ['\b\f\n\r\t\u0001\u007f', '"\\b\\f\\n\\r\\t\\u0001\u007f"'],
    ['é🙂', '"é🙂"'],
    // A half of a surrogate pair is no character: Go has put the replacement in its place.
    ['\ud800', String.raw`"\ufffd"`],
    ['\udfff!', String.raw`"\ufffd!"`],
    // A backslash and the letters of an escape, not an escape.
    [String.raw`\ud800`, String.raw`"\\ud800"`],
    [`${String.raw`\\`}\ud800`, String.raw`"\\\\\ufffd"`],
  ])('encodes %j as Go does', (value, text) => {
    expect(encodeJsonText(value)).toBe(text)
  })

  it('escapes keys as it does texts', () => {
    expect(encodeJsonText({ '<&>': 1 })).toBe(String.raw`{"\u003c\u0026\u003e":1}`)
  })

  it('leaves out undefined members and keeps the order of the others', () => {
    expect(encodeJsonText({ b: 1, gone: undefined, a: [null, 1e21, 1e-7] })).toBe(
      '{"b":1,"a":[null,1e+21,1e-7]}',
    )
  })
})

describe('encodeJson', () => {
  it('gives UTF-8', () => {
    expect(encodeJson('é')).toEqual(new Uint8Array([0x22, 0xc3, 0xa9, 0x22]))
  })
})

describe('encodeLine', () => {
  it.each(['', 'ascii', 'é', '🙂', 'ascii and é', 'é'.repeat(100)])(
    'ends %j in a newline',
    (text) => {
      expect(textOf(encodeLine(text))).toBe(`${text}\n`)
    },
  )
})

describe('encodePrettyJson', () => {
  it('indents by two blanks and escapes as Go does', () => {
    const value = { a: [], b: {}, c: [1, { d: '<' }] }

    expect(textOf(encodePrettyJson(value))).toBe(
      '{\n  "a": [],\n  "b": {},\n  "c": [\n    1,\n    {\n      "d": "\\u003c"\n    }\n  ]\n}',
    )
  })
})
