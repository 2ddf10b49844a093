import { describe, expect, it } from 'vitest'
import { cleanPath } from '../../../src/rest/gateway/clean-path.ts'

describe('cleanPath', () => {
  it.each([
    ['/v1/a', '/v1/a'],
    ['/v1/a/', '/v1/a/'],
    ['//v1//a', '/v1/a'],
    ['/v1/./a/../b', '/v1/b'],
    ['/v1/a/..', '/v1'],
    ['/..//../', '/'],
    ['/', '/'],
  ])('%s is %s', (path, clean) => {
    expect(cleanPath(path)).toBe(clean)
  })
})
