import { readFileSync } from 'node:fs'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { fileURLToPath } from 'node:url'
import { mutate, type Mutant } from './mutant.ts'

/** A place to load the mock anew in, with a mutant in it or none. */
export interface Plot {
  readonly mutant: Mutant | undefined
  /** Whether the file of the mutant was loaded. */
  isPlanted: boolean
}

const root = new URL('../../', import.meta.url).href
/** What is loaded anew for each mutant: the judge and the data stay. */
const ANEW = /^(?:src|mocks|test)\/.*\.ts$/
const MARK = '?plot='

const plots = new Map<string, Plot>()
const stripped = new Map<string, string>()

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context)
    const [, number] = (context.parentURL ?? '').split(MARK)
    const isAnew = found.url.startsWith(root) && ANEW.test(found.url.slice(root.length))
    return number !== undefined && isAnew ? { ...found, url: found.url + MARK + number } : found
  },
  load(url, context, next) {
    const [file = '', number = ''] = url.split(MARK)
    const plot = plots.get(number)
    if (!plot) return next(url, context)
    return { format: 'module', source: sourceOf(file, plot), shortCircuit: true }
  },
})

/**
 * Imports a module of the project with a mutant in all that it imports of the mock. Other plots, and what is no part of
 * the mock, are not touched.
 *
 * @param path from the root of the project
 * @param mutant undefined for the mock as it is
 * @returns the module, and what tells whether the mutant was in it
 */
export async function importPlanted(
  path: string,
  mutant: Mutant | undefined,
): Promise<{ readonly module: unknown; readonly plot: Plot }> {
  const plot: Plot = { mutant, isPlanted: false }
  const number = String(plots.size)
  plots.set(number, plot)
  return { module: await import(root + path + MARK + number), plot }
}

function sourceOf(file: string, plot: Plot): string {
  const { mutant } = plot
  if (mutant && file === root + mutant.file) {
    plot.isPlanted = true
    return stripTypeScriptTypes(mutate(read(file), mutant))
  }
  const source = stripped.get(file) ?? stripTypeScriptTypes(read(file))
  stripped.set(file, source)
  return source
}

const read = (file: string): string => readFileSync(fileURLToPath(file), 'utf8')
