import { expect, it } from 'vitest'
import { decodeStruct } from '../../../src/kube/schema/decode.ts'
import { compileShape } from '../../../src/kube/schema/shape.ts'

const OPEN = {
  type: 'object',
  'x-kubernetes-preserve-unknown-fields': true,
  properties: { told: { type: 'string' } },
}

it('keeps a field that is not told, also under a name that every object of JavaScript knows', () => {
  const shape = compileShape({ schemas: { Open: OPEN } }, 'Open')
  const body = JSON.parse('{ "__proto__": 1, "toString": 2, "other": 3, "told": "x" }')

  const { value } = decodeStruct(shape, body)

  expect(new Map(Object.entries(value))).toEqual(new Map(Object.entries(body)))
})
