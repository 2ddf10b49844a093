import { describe, expect, it } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { importBreaches, wordBreaches } from './architecture/breaches.ts'
import type { Room, WordRule } from './architecture/breaches.ts'
import { reachedFrom, readSourceFiles } from './architecture/source-files.ts'

const JSON_AND_TIME = ['src/json/', 'src/runtime/']
const AUTH_AND_BELOW = ['src/auth/', 'src/store/', 'src/http/', ...JSON_AND_TIME]
const MOCK_AND_BELOW = ['src/mock/', 'src/kube/', 'src/rest/', ...AUTH_AND_BELOW]
const FOR_MOCKS = [
  ...MOCK_AND_BELOW,
  'src/adapters/',
  'contracts/documents/',
  'contracts/types/',
  'fixtures/',
]
const SYSTEMS = ['alauda', 'kubernetes', 'openshift', 'qumulo', 'stackrox']

/** Who may import whom, beside packages; src/cli and test may import everything. */
const ROOMS: readonly Room[] = [
  { room: 'contracts/', mayImport: [] },
  { room: 'src/runtime/', mayImport: [] },
  { room: 'src/json/', mayImport: [] },
  { room: 'src/http/', mayImport: JSON_AND_TIME },
  { room: 'src/store/', mayImport: JSON_AND_TIME },
  { room: 'src/auth/', mayImport: AUTH_AND_BELOW },
  { room: 'src/kube/', mayImport: AUTH_AND_BELOW },
  { room: 'src/rest/', mayImport: AUTH_AND_BELOW },
  { room: 'src/mock/', mayImport: MOCK_AND_BELOW },
  { room: 'src/adapters/', mayImport: ['src/http/', 'type src/mock/'] },
  { room: 'fixtures/', mayImport: ['contracts/types/', 'src/runtime/'] },
  ...SYSTEMS.map((system) => ({
    room: `mocks/${system}/`,
    mayImport: [...FOR_MOCKS, 'mocks/model/'],
  })),
  { room: 'mocks/', mayImport: [...FOR_MOCKS, 'contracts/vitest.ts'] },
]

/** Words that belong to a room; test may say them all. */
const WORDS: readonly WordRule[] = [
  {
    words:
      /\bDate\.now\b|\bnew Date\(\)|\bperformance\.now\b|\bset(?:Timeout|Interval|Immediate)\b/g,
    onlyIn: ['src/runtime/', 'src/adapters/', 'src/cli/', 'contracts/harness/time.ts'],
  },
  {
    words: /\bMath\.random\b|\brandomUUID\b|\bgetRandomValues\b/g,
    onlyIn: ['src/runtime/', 'src/adapters/', 'contracts/harness/time.ts'],
  },
  {
    words: /['"]node:\w+|\bprocess\??\.\w+/g,
    onlyIn: ['src/adapters/node/', 'src/adapters/express.ts', 'src/cli/', 'contracts/vitest.ts'],
  },
  {
    words: /(['"`])(?:alauda|openshift|qumulo|stackrox)\1/gi,
    onlyIn: ['mocks/', 'fixtures/', 'contracts/', 'src/cli/'],
  },
  {
    words: /(['"`])(?:(?:User)?OAuth\w+|AccessTokenInfo|TokenRequest|TokenReview)s?\1/gi,
    onlyIn: ['mocks/', 'fixtures/', 'contracts/', 'src/cli/'],
  },
]

/** What a user may do without, and the doors that need it. Node itself too: the other doors work in browsers. */
const NEEDED_BY: Readonly<Record<string, readonly string[]>> = {
  msw: ['./msw', './setup-mock'],
  '@mswjs/data': ['./data', './setup-mock'],
  vitest: ['./global-setup', './vitest'],
  express: ['./express', './global-setup', './node', './vitest'],
  ws: ['./global-setup', './node', './vitest'],
  'node:': ['./express', './global-setup', './node', './vitest'],
}

describe('the rooms', () => {
  const files = readSourceFiles(['contracts', 'fixtures', 'mocks', 'src'])

  it('import only what the table allows', () => {
    expect(importBreaches(files, ROOMS)).toEqual([])
  })

  it('say only their own words', () => {
    expect(wordBreaches(files, WORDS)).toEqual([])
  })

  it.each(doors())('need for the door %s only what belongs to it', (door, entry) => {
    expect(files.has(entry)).toBe(true)
    expect(strangersBehind(door, entry, files)).toEqual([])
  })
})

describe('the checks above', () => {
  it('see an import into another room', () => {
    const files = new Map([
      ['src/http/a.ts', `import { b } from '../kube/b.ts'`],
      ['src/adapters/a.ts', `import type { B } from '../mock/b.ts'\nexport * from '../mock/c.ts'`],
      ['mocks/qumulo/a.ts', `const b = await import('../stackrox/b.ts')`],
      ['fixtures/a.ts', `import {\n  b,\n} from '../contracts/types/b.ts'\nimport 'msw'`],
    ])

    expect(importBreaches(files, ROOMS)).toEqual([
      'src/http/a.ts imports src/kube/b.ts',
      'src/adapters/a.ts imports src/mock/c.ts',
      'mocks/qumulo/a.ts imports mocks/stackrox/b.ts',
    ])
  })

  it('hear a word in another room', () => {
    const files = new Map([
      ['src/kube/a.ts', `setTimeout(f); new Date(0); new Date(); const kind = 'OAuthClient'`],
      ['src/runtime/a.ts', 'Date.now()'],
      ['contracts/a.ts', `import 'node:fs'; process.exit(); Math.random(); const a = 'qumulo'`],
    ])

    expect(wordBreaches(files, WORDS)).toEqual([
      'src/kube/a.ts says setTimeout',
      'src/kube/a.ts says new Date()',
      `src/kube/a.ts says 'OAuthClient'`,
      'contracts/a.ts says Math.random',
      `contracts/a.ts says 'node:fs`,
      'contracts/a.ts says process.exit',
    ])
  })

  it('follow a door to a package behind it', () => {
    const files = new Map([
      ['a.ts', `export { b } from './b/b.ts'`],
      ['b/b.ts', `import { c } from '../c.ts'`],
      ['c.ts', `import { http } from 'msw/core'; await import('node:fs')`],
    ])

    expect(strangersBehind('./data', 'a.ts', files)).toEqual(['msw/core', 'node:fs'])
    expect(strangersBehind('./msw', 'a.ts', files)).toEqual(['node:fs'])
  })
})

function doors(): readonly (readonly [door: string, entry: string])[] {
  return Object.entries(manifest.exports).flatMap(([door, target]) =>
    typeof target === 'string' ? [] : [[door, target['tokamock-source'].slice(2)] as const],
  )
}

function strangersBehind(door: string, entry: string, files: ReadonlyMap<string, string>) {
  return [...reachedFrom(entry, files)].filter((reached) =>
    Object.entries(NEEDED_BY).some(
      ([name, allowed]) => isOrIsIn(reached, name) && !allowed.includes(door),
    ),
  )
}

const isOrIsIn = (reached: string, name: string): boolean =>
  reached === name || reached.startsWith(name.endsWith(':') ? name : `${name}/`)
