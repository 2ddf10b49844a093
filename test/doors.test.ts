import { describe, expect, it } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { declarationsOf, doorsOf, typeNamesOf } from './architecture/doors.ts'
import { filesIn, readSourceFiles, readText } from './architecture/source-files.ts'

const files = readSourceFiles(['contracts', 'fixtures', 'mocks', 'src'])
const doors = doorsOf(manifest.exports)

describe.each(doors)('the door $door', ({ entry }) => {
  it('exports just this', async () => {
    const values = Object.keys(await import(/* @vite-ignore */ `../${entry}`))
    const types = typeNamesOf(entry, files)

    expect([...values, ...types.map((name) => `type ${name}`)].toSorted()).toMatchSnapshot()
  })

  it('says of everything it exports what it is', async () => {
    const names = Object.keys(await import(/* @vite-ignore */ `../${entry}`))
    const undocumented = names.filter((name) =>
      declarationsOf(name, entry, files).some(({ isDocumented }) => !isDocumented),
    )

    expect(names.filter((name) => declarationsOf(name, entry, files).length === 0)).toEqual([])
    expect(undocumented).toEqual([])
  })
})

describe('the doors', () => {
  it('are all that documents and examples name', () => {
    const texts = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'DIFFERENCES.md']
      .concat(
        filesIn('test').filter((path) => /\/(?:examples|consumers\/[\w-]+)\/[^/]+\.ts$/.test(path)),
      )
      .map(readText)

    const named = texts.flatMap((text) => text.match(/\btokamock\/[a-z-]+\b/g) ?? [])

    const known = doors.map(({ door }) => door.replace(/^\./, 'tokamock'))
    expect(named.filter((name) => !known.includes(name))).toEqual([])
  })

  it('lead into the build as they lead into the sources', () => {
    for (const { entry, types, built } of doors) {
      const stem = entry.replace(/\.ts$/, '')
      expect([types, built]).toEqual([`./dist/${stem}.d.ts`, `./dist/${stem}.js`])
    }
  })
})
