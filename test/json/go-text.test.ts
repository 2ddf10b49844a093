import { describe, expect, it } from 'vitest'
import { decodeGoText, withoutHalfPairs } from '../../src/json/go-text.ts'

describe('decodeGoText', () => {
  it.each([
    ['a byte that begins nothing', [0x61, 0xff, 0x62], 'a\uFFFDb'],
    ['a character that breaks off', [0xf0, 0x9f, 0x98, 0x61], '\uFFFD\uFFFD\uFFFDa'],
    ['a longer form than needed', [0xc0, 0xaf], '\uFFFD\uFFFD'],
    ['half of a pair', [0xed, 0xa0, 0x80], '\uFFFD\uFFFD\uFFFD'],
    ['a replacement character of its own', [0xef, 0xbf, 0xbd, 0xff], '\uFFFD\uFFFD'],
    ['whole characters beside it', [0xc3, 0xa9, 0xff, 0xf0, 0x9f, 0x98, 0x80], 'é\uFFFD😀'],
    ['a byte order mark', [0xef, 0xbb, 0xbf, 0x7b], '\uFEFF{'],
  ])('decodes %s', (_, bytes, text) => {
    expect(decodeGoText(Uint8Array.from(bytes))).toBe(text)
  })
})

describe('withoutHalfPairs', () => {
  it.each([
    [String.raw`"\ud800"`, String.raw`"\ufffd"`],
    [String.raw`"\uDC00x"`, String.raw`"\ufffdx"`],
    [String.raw`"\ud800\ud800"`, String.raw`"\ufffd\ufffd"`],
    [String.raw`"\ud800\n"`, String.raw`"\ufffd\n"`],
    [String.raw`"\ud83d\ude00"`, String.raw`"\ud83d\ude00"`],
    [String.raw`"\\ud800"`, String.raw`"\\ud800"`],
    [String.raw`"\\\ud800"`, String.raw`"\\\ufffd"`],
  ])('makes of %s: %s', (text, whole) => {
    expect(withoutHalfPairs(text)).toBe(whole)
  })
})
