import { describe, expect, it } from 'vitest'
import { suites } from '../../contracts/index.ts'
import { layerChecksFor } from './layer-checks.ts'
import { misplaced } from './misplaced.ts'
import { checksOf, mutate } from './mutant.ts'
import { mutants } from './mutants.ts'

const all = Object.values(mutants).flat()

describe('the mutants', () => {
  it('can each be planted: what they replace stands in its file exactly once', () => {
    expect(all.flatMap(misplaced)).toEqual([])
  })

  it('name checks that there are', async () => {
    const known = new Set(Object.values(suites).flatMap((suite) => suite.map(({ id }) => id)))
    const ids = [...new Set(all.flatMap(checksOf))].filter((id) => !known.has(id))

    const unknown = []
    for (const id of ids) if (!(id in (await layerChecksFor(id)))) unknown.push(id)

    expect(unknown).toEqual([])
  })

  it('have names of their own within their subject', () => {
    for (const [subject, ones] of Object.entries(mutants)) {
      const names = ones.map(({ name }) => name)
      expect(names, subject).toEqual([...new Set(names)])
    }
  })
})

describe('mutate', () => {
  const mutant = { name: 'x', file: 'a.ts', find: 'one', replace: 'two', by: 'a/b' }

  it('replaces the one place', () => {
    expect(mutate('zero one', mutant)).toBe('zero two')
  })

  it.each(['zero', 'one and one'])('refuses %s', (source) => {
    expect(() => mutate(source, mutant)).toThrow(/found \d times/)
  })

  it('refuses a replacement by the same', () => {
    expect(() => mutate('one', { ...mutant, replace: 'one' })).toThrow(/changes nothing/)
  })
})
