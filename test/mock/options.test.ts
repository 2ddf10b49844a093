import { expect, it } from 'vitest'
import { createMock, type MockOptions } from '../../mocks/index.ts'

it.each([
  [{ apis: 'openshift' }, `apis is "openshift": it must be a list such as ['openshift']`],
  [{ seed: 'x' }, 'seed is "x": it must be a whole number'],
  [{ seed: Number.NaN }, 'seed is null: it must be a whole number'],
  [
    { world: { qumulo: [] } },
    `world is {"qumulo":[]}: it must be 'empty', 'typical' or a World, with a list of objects`,
  ],
  [{ clock: 'fast' }, `clock is "fast": it must be 'system', 'manual' or a Clock`],
])('refuses %j', (options, message) => {
  expect(() => createMock(options as unknown as MockOptions)).toThrow(new TypeError(message))
})
