import { importsOf, type SourceFiles } from './source-files.ts'

/** What a room may import beside itself: rooms, and with `type` before it a room whose types it may use. */
export interface Room {
  readonly room: string
  readonly mayImport: readonly string[]
}

/** Words that may be said in some rooms only. */
export interface WordRule {
  readonly words: RegExp
  readonly onlyIn: readonly string[]
}

/** The imports of project files that no row allows. The first row that a path begins with is its room. */
export function importBreaches(files: SourceFiles, rooms: readonly Room[]): readonly string[] {
  return [...files].flatMap(([path, text]) => {
    const home = rooms.find(({ room }) => path.startsWith(room))
    if (home === undefined) return []
    const allowed = [home.room, ...home.mayImport]
    return importsOf(path, text)
      .filter(({ isOurs }) => isOurs)
      .filter(({ to, isTypeOnly }) => !allowed.some((row) => matches(row, to, isTypeOnly)))
      .map(({ to }) => `${path} imports ${to}`)
  })
}

function matches(row: string, to: string, isTypeOnly: boolean): boolean {
  return to.startsWith(row) || (isTypeOnly && `type ${to}`.startsWith(row))
}

/** The words that are said where they do not belong. */
export function wordBreaches(files: SourceFiles, rules: readonly WordRule[]): readonly string[] {
  return [...files].flatMap(([path, text]) =>
    rules
      .filter(({ onlyIn }) => !onlyIn.some((room) => path.startsWith(room)))
      .flatMap(({ words }) => [...text.matchAll(words)].map(([said]) => `${path} says ${said}`)),
  )
}
