import { describe, expect, it } from 'vitest'
import { booleanIn, parseForm } from '../../../src/rest/gateway/parse-form.ts'

describe('parseForm', () => {
  it('keeps the values of a name in their order, of one text after the other', () => {
    const form = parseForm('a=1&b=x+y%21&&a', 'a=3')

    expect([...form]).toEqual([
      ['a', ['1', '', '3']],
      ['b', ['x y!']],
    ])
  })

  it.each([
    ['a=%zz', 'invalid URL escape "%zz"'],
    ['%2', 'invalid URL escape "%2"'],
    ['a=1;b=2', 'invalid semicolon separator in query'],
  ])('refuses %s', (text, message) => {
    expect(() => parseForm(text)).toThrow(message)
  })
})

describe('booleanIn', () => {
  it.each(['1', 't', 'T', 'TRUE', 'true', 'True'])('%s is true', (text) => {
    expect(booleanIn(parseForm(`a=${text}`), 'a')).toBe(true)
  })

  it.each(['0', 'f', 'F', 'FALSE', 'false', 'False'])('%s is false', (text) => {
    expect(booleanIn(parseForm(`a=${text}`), 'a')).toBe(false)
  })

  it.each([
    ['a=', 'parsing field "a": strconv.ParseBool: parsing "": invalid syntax'],
    ['a=yes', 'parsing field "a": strconv.ParseBool: parsing "yes": invalid syntax'],
    ['a=tRUE', 'parsing field "a": strconv.ParseBool: parsing "tRUE": invalid syntax'],
    ['a=true&a=false', 'too many values for field "a": true, false'],
  ])('refuses %s', (text, message) => {
    expect(() => booleanIn(parseForm(text), 'a')).toThrow(message)
  })

  it('is undefined where there is no value', () => {
    expect(booleanIn(parseForm('A=true'), 'a')).toBeUndefined()
  })
})
