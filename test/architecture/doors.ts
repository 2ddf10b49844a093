import { importsOf, reachedFrom, readText, type SourceFiles } from './source-files.ts'

/** One way into the package. */
export interface Door {
  /** As in the manifest: `./msw`. */
  readonly door: string
  /** The source behind it, from the top of the project. */
  readonly entry: string
  readonly types: string
  readonly built: string
}

/** A place where a name is declared. */
export interface Declaration {
  readonly path: string
  readonly isDocumented: boolean
}

type Exports = Readonly<
  Record<string, string | { 'tokamock-source': string; types: string; default: string }>
>

/** The doors that the `exports` of a manifest name. */
export function doorsOf(exports: Exports): readonly Door[] {
  return Object.entries(exports).flatMap(([door, target]) => {
    if (typeof target === 'string') return []
    const entry = target['tokamock-source'].slice(2)
    return [{ door, entry, types: target.types, built: target.default }]
  })
}

/** The names of the types that a source exports. */
export function typeNamesOf(path: string, files: SourceFiles): readonly string[] {
  const text = files.get(path) ?? ''
  const declared = [...text.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name)
  const lists = [...text.matchAll(/^export (type )?\{([^}]*)\}/gm)].flatMap(([, type, list = '']) =>
    list
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '' && (type !== undefined || item.startsWith('type ')))
      .map((item) => item.replace(/^type /, '').replace(/^\w+ as /, '')),
  )
  const stars = importsOf(path, text).filter(({ to, isOurs }) => isOurs && isStar(text, to))
  return [...declared, ...lists, ...stars.flatMap(({ to }) => typeNamesOf(to, files))].filter(
    (name) => name !== undefined,
  )
}

/** Where the sources behind a door declare and export a name. */
export function declarationsOf(
  name: string,
  entry: string,
  files: SourceFiles,
): readonly Declaration[] {
  const declaration = new RegExp(`(\\*/\\n)?export (?:async )?(?:function|const|class) ${name}\\b`)
  return [...reachedFrom(entry, files)]
    .filter((path) => files.has(path))
    .flatMap((path) => {
      const match = declaration.exec(readText(path))
      return match ? [{ path, isDocumented: match[1] !== undefined }] : []
    })
}

function isStar(text: string, to: string): boolean {
  const file = to.slice(to.lastIndexOf('/'))
  return text
    .split('\n')
    .some((line) => /^export (?:type )?\* from/.test(line) && line.includes(file))
}
