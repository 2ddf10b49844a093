import { readdirSync, readFileSync } from 'node:fs'

/** A request of a scenario, a pause, or a watch with what happens while it is open. */
export interface Step {
  readonly method?: string
  /** `${name.path}` in path, headers and body stands for a value of an earlier answer. */
  readonly path?: string
  /** An empty value leaves a header out that is usually sent; a list is sent as repeated lines. */
  readonly headers?: Readonly<Record<string, string | readonly string[] | null>>
  readonly body?: unknown
  /** The name under which later steps know the answer. */
  readonly as?: string
  /** How often the request is sent; the last answer counts. */
  readonly repeat?: number
  /** Milliseconds before the step. */
  readonly wait?: number
  readonly watch?: WatchStep
}

/** How long a watch is read. */
export interface WatchStep {
  readonly seconds?: number
  /** Enough events to stop before the time is over. */
  readonly events?: number
  readonly during?: readonly Step[]
}

/** What was asked of a real server, and what it answered. */
export interface Scenario {
  readonly name: string
  readonly about?: string
  readonly steps: readonly Step[]
  /** An answer for each step, normalised. */
  readonly answers: readonly unknown[]
  /** The answer lists all that a control plane serves: what is here must be there, more may be. */
  readonly subset?: boolean
}

const folder = new URL('./', import.meta.url)

/** The names of the recordings of this folder, such as `kube-create`. */
export function recordings(): readonly string[] {
  return readdirSync(folder)
    .filter((file) => /^[a-z]+-[a-z-]+\.json$/.test(file))
    .map((file) => file.replace('.json', ''))
}

/** The scenarios of a recording. */
export function scenariosOf(recording: string): readonly Scenario[] {
  return JSON.parse(readFileSync(new URL(`${recording}.json`, folder), 'utf8')) as Scenario[]
}
