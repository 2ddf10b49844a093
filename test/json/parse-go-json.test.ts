import { describe, expect, it } from 'vitest'
import { parseGoJson } from '../../src/json/parse-go-json.ts'

describe('parseGoJson', () => {
  it('gives the value, and how its numbers were written', () => {
    const parsed = parseGoJson('{"a":1.0}')

    expect(parsed).toMatchObject({ value: { a: 1 } })
    expect('sourceOf' in parsed && parsed.sourceOf({}, 'a')).toBeUndefined()
  })

  it("tells why a text is none, in Go's words", () => {
    expect(parseGoJson('{"a":}')).toEqual({
      problem: "invalid character '}' looking for beginning of value",
    })
  })

  it.each([
    ['without numbers', 'null'],
    ['with numbers that are remembered', '1.0'],
  ])('refuses what nests too deeply for Go, %s', (_, innermost) => {
    expect(parseGoJson(`${'['.repeat(20_000)}${innermost}${']'.repeat(20_000)}`)).toEqual({
      problem: "invalid character '[' exceeded max depth",
    })
  })
})
