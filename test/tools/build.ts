/**
 * Makes `dist`, as it is published: declarations file by file, and the code in a few modules that all doors share. A
 * door of hundreds of modules takes ten times as long to import. `npm run build`
 */
import { readFileSync, rmSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('../..', import.meta.url))

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly 'tokamock-source': string }>>
}

/** The sources that something begins with: the doors, and the command line. */
function entries(): Readonly<Record<string, string>> {
  const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as Manifest
  const doors = Object.values(manifest.exports).flatMap((door) =>
    typeof door === 'string' ? [] : [door['tokamock-source'].replace(/^\.\//, '')],
  )
  return Object.fromEntries(
    [...doors, 'src/cli/main.ts'].map((source) => [
      source.replace(/\.ts$/, ''),
      `${root}${source}`,
    ]),
  )
}

/** A document as a text that is parsed: an object literal takes several times as long to read. */
function loadDocument(id: string): { code: string; moduleType: 'js' } | undefined {
  if (!id.endsWith('.json')) return undefined
  const text = JSON.stringify(JSON.parse(readFileSync(id, 'utf8')))
  return { code: `export default JSON.parse(${JSON.stringify(text)})`, moduleType: 'js' }
}

rmSync(`${root}dist`, { recursive: true, force: true })
execFileSync(process.execPath, [
  `${root}node_modules/typescript/bin/tsc`,
  '-p',
  `${root}tsconfig.build.json`,
  '--emitDeclarationOnly',
])
const build = await rolldown({
  input: entries(),
  cwd: root,
  platform: 'neutral',
  plugins: [{ name: 'documents', load: loadDocument }],
  external: (id) => !id.startsWith('.') && !id.startsWith('/'),
})
await build.write({
  dir: `${root}dist`,
  format: 'esm',
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
  comments: { legal: true, jsdoc: false, annotation: true },
})
await build.close()
