import { describe, expect, it } from 'vitest'
import { quoteGo } from '../../src/json/go-quote.ts'

describe('quoteGo', () => {
  it.each([
    ['plain-name.x/y:~ z', '"plain-name.x/y:~ z"'],
    ['a"b\\c', String.raw`"a\"b\\c"`],
    ['\u0007\b\f\n\r\t\v', String.raw`"\a\b\f\n\r\t\v"`],
    ['\u0000\u001b\u007f', String.raw`"\x00\x1b\x7f"`],
    ['é世🙂<>&', '"é世🙂<>&"'],
    ['\u00a0\u00ad\u200b\ufeff', String.raw`"\u00a0\u00ad\u200b\ufeff"`],
    ['\u{e0001}', String.raw`"\U000e0001"`],
  ])('quotes %j as %s', (text, quoted) => {
    expect(quoteGo(text)).toBe(quoted)
  })
})
