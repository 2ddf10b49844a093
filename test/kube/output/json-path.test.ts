import { expect, test } from 'vitest'
import { compileJsonPath } from '../../../src/kube/output/json-path.ts'

const object = {
  spec: {
    'a.b/c': 'd',
    list: [
      { name: 'x', ok: true },
      { name: 'y', ok: false },
    ],
  },
  n: 0,
}

test.each([
  ['.n', [0]],
  ['{.n}', [0]],
  [".spec['a.b/c']", ['d']],
  [".spec['a\\.b/c']", ['d']],
  ['.spec.list[1].name', ['y']],
  ['.spec.list[-1].name', ['y']],
  ['.spec.list[*].name', ['x', 'y']],
  ['.spec.list[?(@.name=="x")].ok', [true]],
  ['.spec.list[?(@.ok==false)].name', ['y']],
  ['.spec.none.deeper', []],
  ['.n.toString', []],
])('%s leads to %j', (path, values) => {
  expect(compileJsonPath(path)(object)).toEqual(values)
})

test('refuses what it does not know', () => {
  expect(() => compileJsonPath('.a[1:2]')).toThrow('JSON path ".a[1:2]" is not understood at 2')
})
