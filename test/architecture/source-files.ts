import { readFileSync, readdirSync } from 'node:fs'
import { posix } from 'node:path'

/** The text of source files by their path from the top of the project. */
export type SourceFiles = ReadonlyMap<string, string>

/** One import or re-export. */
export interface Import {
  /** A path from the top of the project, or the name of a package: `node:fs`, `msw/node`. */
  readonly to: string
  /** True for a path, false for a package. */
  readonly isOurs: boolean
  /** True when nothing is left of it at run time. */
  readonly isTypeOnly: boolean
}

const TOP = new URL('../../', import.meta.url)
const STRING_OR_COMMENT =
  /('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|\/\/.*/g
const IMPORT =
  /\b(?:import|export)\b(\s+type\b)?[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g

/** Reads all sources of some rooms, without their comments. */
export function readSourceFiles(rooms: readonly string[]): SourceFiles {
  const sources = rooms.flatMap(filesIn).filter((path) => /\.m?[jt]s$/.test(path))
  return new Map(sources.toSorted().map((path) => [path, withoutComments(readText(path))]))
}

/** The paths of all files of a room. */
export function filesIn(room: string): readonly string[] {
  const entries = readdirSync(new URL(room, TOP), { recursive: true, encoding: 'utf8' })
  return entries.map((path) => posix.join(room, path.replaceAll('\\', '/')))
}

/** Reads one file of the project. */
export function readText(path: string): string {
  return readFileSync(new URL(path, TOP), 'utf8')
}

/** Takes comments out of a source; a string that looks like one stays. */
function withoutComments(text: string): string {
  return text.replaceAll(STRING_OR_COMMENT, (_, string: string | undefined) => string ?? '')
}

/** The imports of a source, by `import()` too. */
export function importsOf(path: string, text: string): readonly Import[] {
  return [...text.matchAll(IMPORT)].map(([, type, from, called]) => {
    const to = from ?? called ?? ''
    const isOurs = to.startsWith('.')
    return {
      to: isOurs ? posix.join(posix.dirname(path), to) : to,
      isOurs,
      isTypeOnly: type !== undefined,
    }
  })
}

/** All that a source leads to, itself and packages included. */
export function reachedFrom(path: string, files: SourceFiles): ReadonlySet<string> {
  const reached = new Set([path])
  for (const next of reached) {
    for (const { to } of importsOf(next, files.get(next) ?? '')) reached.add(to)
  }
  return reached
}
