import type { Spacing } from '../../src/rest/gateway/gateway-answer.ts'
import { parseDuration } from '../../src/runtime/duration.ts'

/** Where Centrals differ, or no source tells what they do, an option chooses. */
export interface StackroxOptions {
  /** The password of the user `admin`. */
  readonly adminPassword?: string
  /** How the build prints: `'loose'` has a blank behind each comma, and another kind of blank behind `proto:`. */
  readonly spacing?: Spacing
  /** Whether tokens of service accounts are exchanged, as Central sets up at its start: it makes 400 of a foreign bearer. */
  readonly machineToMachine?: boolean
  /** How often tokens that are no longer good for anything are deleted, such as `'1h'`; never by default. */
  readonly pruneEvery?: string | number
  /** How long an expired token is kept where it is pruned: `'24h'` by default. */
  readonly keepExpired?: string | number
}

/** Options of which none is left open. */
export interface StackroxSettings {
  readonly adminPassword: string
  readonly spacing: Spacing
  readonly machineToMachine: boolean
  /** Milliseconds; undefined for never. */
  readonly pruneEvery: number | undefined
  readonly keepExpired: number
}

/** Fills in what was left open. Refuses a duration that is none with a TypeError. */
export function settingsFrom(options: StackroxOptions): StackroxSettings {
  const { pruneEvery, keepExpired = '24h' } = options
  return {
    adminPassword: options.adminPassword ?? 'letmein',
    spacing: options.spacing ?? 'tight',
    machineToMachine: options.machineToMachine ?? true,
    pruneEvery: pruneEvery === undefined ? undefined : parseDuration(pruneEvery),
    keepExpired: parseDuration(keepExpired),
  }
}
