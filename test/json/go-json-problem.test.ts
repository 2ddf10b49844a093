import { describe, expect, it } from 'vitest'
import { goJsonProblem } from '../../src/json/go-json-problem.ts'

describe('goJsonProblem', () => {
  it.each([
    ['', 'unexpected end of JSON input'],
    [' \n', 'unexpected end of JSON input'],
    ['{', 'unexpected end of JSON input'],
    ['{"a"', 'unexpected end of JSON input'],
    ['{"a":', 'unexpected end of JSON input'],
    ['{"a":1', 'unexpected end of JSON input'],
    ['{"a":1,', 'unexpected end of JSON input'],
    ['[1', 'unexpected end of JSON input'],
    ['"abc', 'unexpected end of JSON input'],
    [String.raw`"\u12`, String.raw`invalid character ' ' in \u hexadecimal character escape`],
    ['"\\', "invalid character ' ' in string escape code"],
    ['tru', "invalid character ' ' in literal true (expecting 'e')"],
    ['{"a":n', "invalid character ' ' in literal null (expecting 'u')"],
    ['-', "invalid character ' ' in numeric literal"],
    ['1.', "invalid character ' ' after decimal point in numeric literal"],
    ['1e+', "invalid character ' ' in exponent of numeric literal"],
    ['{a}', "invalid character 'a' looking for beginning of object key string"],
    ['{"a":1,}', "invalid character '}' looking for beginning of object key string"],
    ['{"a" 1}', "invalid character '1' after object key"],
    ['{"a":1 "b":2}', `invalid character '"' after object key:value pair`],
    ['{"a":1]', "invalid character ']' after object key:value pair"],
    ['[1 2]', "invalid character '2' after array element"],
    ['[1}', "invalid character '}' after array element"],
    ['[1,]', "invalid character ']' looking for beginning of value"],
    ['[,]', "invalid character ',' looking for beginning of value"],
    ["'a'", String.raw`invalid character '\'' looking for beginning of value`],
    ['<html>', "invalid character '<' looking for beginning of value"],
    ['\\', String.raw`invalid character '\\' looking for beginning of value`],
    ['trve', "invalid character 'v' in literal true (expecting 'u')"],
    ['falsy', "invalid character 'y' in literal false (expecting 'e')"],
    ['nul!', "invalid character '!' in literal null (expecting 'l')"],
    ['-x', "invalid character 'x' in numeric literal"],
    ['1.x', "invalid character 'x' after decimal point in numeric literal"],
    ['1ex', "invalid character 'x' in exponent of numeric literal"],
    ['1e-x', "invalid character 'x' in exponent of numeric literal"],
    ['01', "invalid character '1' after top-level value"],
    ['-01', "invalid character '1' after top-level value"],
    ['{} {}', "invalid character '{' after top-level value"],
    [String.raw`"\q"`, "invalid character 'q' in string escape code"],
    [String.raw`"\u12g4"`, String.raw`invalid character 'g' in \u hexadecimal character escape`],
  ])('says of %j: %s', (text, problem) => {
    expect(goJsonProblem(text)).toBe(problem)
  })

  it.each([
    ['"\n"', String.raw`invalid character '\n' in string literal`],
    ['"\t"', String.raw`invalid character '\t' in string literal`],
    ['"\u0000"', String.raw`invalid character '\x00' in string literal`],
    ['"\u0007"', String.raw`invalid character '\a' in string literal`],
    ['"\v"', String.raw`invalid character '\v' in string literal`],
    ['"\u001f"', String.raw`invalid character '\x1f' in string literal`],
    ['\u007f', String.raw`invalid character '\x7f' looking for beginning of value`],
    // A scanner of bytes: the first byte of the UTF-8.
    ['é', "invalid character 'Ã' looking for beginning of value"],
    ['\ufeff{}', "invalid character 'ï' looking for beginning of value"],
    ['🙂', "invalid character 'ð' looking for beginning of value"],
  ])('quotes the character of %j as Go does', (text, problem) => {
    expect(goJsonProblem(text)).toBe(problem)
  })

  it.each(['null', ' {"a":[1,-0.5e+7,"\\u00e9\\ud800",true]}\r\n', '{"":{}}', '[[],{}]'])(
    'finds nothing in %j',
    (text) => {
      expect(goJsonProblem(text)).toBeUndefined()
    },
  )

  it('refuses the level after the ten thousandth', () => {
    expect(goJsonProblem(nested(10_000))).toBeUndefined()
    expect(goJsonProblem(nested(10_001))).toBe("invalid character '[' exceeded max depth")
    expect(goJsonProblem('{"a":'.repeat(10_001) + '1' + '}'.repeat(10_001))).toBe(
      "invalid character '{' exceeded max depth",
    )
  })

  it('counts no brackets in strings as levels', () => {
    expect(goJsonProblem(JSON.stringify(['['.repeat(20_000)]))).toBeUndefined()
  })

  it('stands a megabyte of opening brackets', () => {
    expect(goJsonProblem('['.repeat(1_000_000))).toBe("invalid character '[' exceeded max depth")
  })
})

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)
