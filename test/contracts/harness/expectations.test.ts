import { describe, expect, it } from 'vitest'
import { createExpectations, type Expectations } from '../../../contracts/harness/expectations.ts'
import { CheckFailure } from '../../../contracts/harness/outcome.ts'
import { readResponse } from '../../../contracts/harness/response.ts'

const expectations = createExpectations({
  judge: () => ({ ok: true }),
  note: () => {},
  sight: () => {},
})
const exchange = { method: 'GET', url: 'http://target.invalid/', headers: {}, body: undefined }

/** What an expectation throws, undefined when it holds. */
function failureOf(say: (e: Expectations) => void): CheckFailure | undefined {
  try {
    say(expectations)
    return undefined
  } catch (error) {
    if (error instanceof CheckFailure) return error
    throw error
  }
}

describe('status', () => {
  it('holds for one of those that are named and fails for others, with the body', async () => {
    const response = await readResponse(Response.json({ a: 1 }, { status: 202 }), exchange)

    expect(failureOf((e) => e.status(response, 200, 202))).toBeUndefined()
    expect(failureOf((e) => e.status(response, 200))?.details).toEqual({
      where: 'status',
      expected: 200,
      actual: { status: 202, body: { a: 1 } },
      exchange,
    })
  })
})

describe('equal', () => {
  it.each([
    [
      { a: 1, b: [1, { c: null }] },
      { b: [1, { c: null }], a: 1 },
    ],
    [undefined, undefined],
    ['', ''],
  ])('holds for %j and %j', (actual, expected) => {
    expect(failureOf((e) => e.equal(actual, expected))).toBeUndefined()
  })

  it.each([
    [{ a: 1 }, { a: 2 }, 'x/a'],
    [{ a: 1, b: 2 }, { a: 1 }, 'x/b'],
    [{ a: 1 }, { a: 1, b: 2 }, 'x/b'],
    [{ a: [1, 2] }, { a: [1] }, 'x/a'],
    [[], {}, 'x'],
    [null, {}, 'x'],
    [0, -0, 'x'],
    [{ 'a/b~c': 1 }, { 'a/b~c': '1' }, 'x/a~1b~0c'],
  ])('fails for %j and %j at %s', (actual, expected, where) => {
    expect(failureOf((e) => e.equal(actual, expected, 'x'))?.details.where).toBe(where)
  })
})

describe('match', () => {
  it('lets members pass that are not named, and takes regular expressions', () => {
    const actual = { kind: 'Thing', metadata: { uid: 'abc', name: 'a' }, items: [{ n: 1, m: 2 }] }

    expect(
      failureOf((e) => e.match(actual, { metadata: { uid: /^[a-c]+$/ }, items: [{ n: 1 }] })),
    ).toBeUndefined()
    expect(
      failureOf((e) => e.match(actual, { metadata: { uid: /^\d+$/ } }))?.details,
    ).toMatchObject({
      where: '/metadata/uid',
      expected: '/^\\d+$/',
      actual: 'abc',
    })
    expect(failureOf((e) => e.match(actual, { items: [{ n: 1 }, {}] }))?.details.where).toBe(
      '/items',
    )
    expect(failureOf((e) => e.match(undefined, /a/, 'header'))?.details.where).toBe('header')
  })
})

describe('that', () => {
  it('fails for false with its own words', () => {
    expect(failureOf((e) => e.that(true, 'no'))).toBeUndefined()
    expect(failureOf((e) => e.that(false, 'no', 7))).toMatchObject({
      message: 'no',
      details: { actual: 7 },
    })
  })
})

describe('CheckResponse', () => {
  it('reads places of the body, and fails where a text or a list is missing', async () => {
    const response = await readResponse(
      Response.json({ metadata: { name: 'a', n: 1 }, items: [1] }),
      exchange,
    )

    expect(response.at('/metadata/name')).toBe('a')
    expect(response.at('/metadata/none/deeper')).toBeUndefined()
    expect(response.at('/constructor')).toBeUndefined()
    expect(response.textAt('/metadata/name')).toBe('a')
    expect(response.listAt('/items')).toEqual([1])
    expect(failureOf(() => response.textAt('/metadata/n'))?.details.where).toBe('/metadata/n')
    expect(failureOf(() => response.listAt('/metadata'))?.details.where).toBe('/metadata')
  })
})
