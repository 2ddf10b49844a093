import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeMessage } from '../../../src/rest/gateway/protojson/decode-message.ts'

const FIELDS = { name: 'string', roles: 'strings', expiration: 'timestamp' } as const

const text = fc.string({ unit: 'grapheme' }).filter((value) => value.isWellFormed())
const time = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59Z'),
  noInvalidDate: true,
})
const message = fc.record(
  {
    name: fc.option(text),
    roles: fc.option(fc.array(text)),
    expiration: fc.option(time.map((date) => date.toISOString())),
  },
  { requiredKeys: [] },
)
const unknown = fc.dictionary(
  text.filter((name) => !(name in FIELDS)),
  fc.jsonValue(),
  { noNullPrototype: true },
)
const indents = fc.constantFrom(undefined, 2, '\t')

describe('decodeMessage', () => {
  it('gives what was sent, whatever else is in the body, however it is laid out', () => {
    fc.assert(
      fc.property(message, unknown, unknown, indents, text, (sent, before, after, indent, rest) => {
        const body = JSON.stringify({ ...before, ...sent, ...after }, null, indent)

        const { strings, lists, times } = decodeMessage(
          new TextEncoder().encode(`${body} ${rest}`),
          FIELDS,
          'tight',
        )

        expect(strings.get('name')).toEqual(sent.name ?? undefined)
        expect(lists.get('roles')).toEqual(sent.roles ?? undefined)
        const milliseconds = typeof sent.expiration === 'string' && Date.parse(sent.expiration)
        expect(times.get('expiration')).toEqual(
          milliseconds === false ? undefined : BigInt(milliseconds) * 1_000_000n,
        )
      }),
    )
  })
})
