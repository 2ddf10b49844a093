import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { documents } from '../../contracts/documents/index.ts'
import { compileContract, compiledApis, compiledPath } from './compile-contracts.ts'

describe('the compiled validators', () => {
  it.each(compiledApis)(
    'of %s are those of its document: npm run compile-contracts renews them',
    async (api) => {
      const compiled = readFileSync(compiledPath(api), 'utf8')

      // Compared by hand: a difference of two lines of 100 KB helps nobody.
      expect((await compileContract(api)) === compiled).toBe(true)
    },
    30_000,
  )

  it('are made of every document', () => {
    const folder = new URL('../../contracts/documents/', import.meta.url)
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'))

    expect(files.map((file) => file.replace('.json', '')).toSorted()).toEqual(
      [...compiledApis].toSorted(),
    )
    expect(Object.keys(documents).toSorted()).toEqual([...compiledApis].toSorted())
  })
})
