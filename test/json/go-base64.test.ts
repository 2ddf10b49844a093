import { describe, expect, it } from 'vitest'
import { readGoBase64 } from '../../src/json/go-base64.ts'

describe('readGoBase64', () => {
  it.each([
    ['x', 0],
    ['xxx', 0],
    ['abcde', 4],
    ['abc=x', 4],
    ['ab==x', 4],
    ['ab=x', 2],
    ['ab=', 3],
    ['x===', 1],
    ['a b=', 1],
    ['abc\nd\nab', 6],
    ['abcdé', 4],
  ])('tells where Go stops in %j', (text, at) => {
    expect(readGoBase64(text)).toEqual({ type: 'corrupt', at })
  })

  it.each([
    ['', ''],
    ['ab\ncd', 'abcd'],
    ['xx==', 'xw=='],
    ['xxx=', 'xxw='],
    ['ab=\n=\n', 'aQ=='],
  ])('reads %j as Go prints it', (text, read) => {
    expect(readGoBase64(text)).toEqual({ type: 'read', text: read })
  })
})
