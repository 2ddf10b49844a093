import { describe, expect, it } from 'vitest'
import { parseTime, printTime } from '../../mocks/qumulo/time.ts'

describe('times', () => {
  it.each([
    ['2022-12-06T01:14:39.56621474Z', '2022-12-06T01:14:39.56621474Z'],
    ['2023-01-01T00:00:00.000000000Z', '2023-01-01T00:00:00Z'],
    ['2024-01-20T00:00:00+00:00', '2024-01-20T00:00:00Z'],
    ['2024-01-20T02:30:00.5+02:30', '2024-01-20T00:00:00.5Z'],
    ['1969-12-31T23:59:59.999999999Z', '1969-12-31T23:59:59.999999999Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00Z'],
  ])('%s is printed %s', (text, printed) => {
    expect(printTime(parseTime(text) ?? 0n)).toBe(printed)
  })

  it.each([
    '2024-01-20T00:00:00',
    '2024-01-20',
    '2023-02-29T00:00:00Z',
    '2024-13-01T00:00:00Z',
    '2024-01-01T24:00:00Z',
    '2024-01-01T00:00:00.0000000001Z',
    'Jan 20 2024',
  ])('%s is none', (text) => {
    expect(parseTime(text)).toBeUndefined()
  })
})
