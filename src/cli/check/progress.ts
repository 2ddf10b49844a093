import { styleText } from 'node:util'
import type { Check, CheckResult } from '../../../contracts/index.ts'
import { prettyResult, type Paint } from '../../../contracts/harness/report/pretty.ts'

/** Tells how a run goes on while it goes on. */
export interface Progress {
  started(check: Check): void
  ended(result: CheckResult): void
  /** Clears what is not to stay. */
  finish(): void
}

/** Where progress is written. */
export interface Terminal {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** Colours as the terminal takes them. */
export const paint: Paint = (style, text) =>
  styleText(style === 'good' ? 'green' : style === 'bad' ? 'red' : 'dim', text)

const QUIET: Progress = { started: () => {}, ended: () => {}, finish: () => {} }

/**
 * On a terminal, one line that says how many checks are done and which is being waited for; elsewhere a line for each
 * result. Nothing at all where results are written for a program.
 */
export function progressOn(terminal: Terminal, total: number, isWanted: boolean): Progress {
  if (!isWanted) return QUIET
  return terminal.isTTY === true ? liveLine(terminal, total) : linesOf(terminal)
}

function linesOf(terminal: Terminal): Progress {
  return {
    started: () => {},
    ended: (result) => void terminal.write(`${prettyResult(result, paint)}\n`),
    finish: () => {},
  }
}

const CLEAR_LINE = '\r\u001b[2K'

function liveLine(terminal: Terminal, total: number): Progress {
  const running = new Set<string>()
  let done = 0
  const draw = (): void => {
    const [first] = running
    const waiting = first === undefined ? '' : ` · waiting for ${first}`
    const line = `${done}/${total} checks${waiting}`.slice(0, (terminal.columns ?? 80) - 1)
    terminal.write(`${CLEAR_LINE}${paint('faint', line)}`)
  }
  return {
    started({ id }) {
      running.add(id)
      draw()
    },
    ended(result) {
      running.delete(result.id)
      done += 1
      const isWorthALine = result.outcome !== 'passed'
      if (isWorthALine) terminal.write(`${CLEAR_LINE}${prettyResult(result, paint)}\n`)
      draw()
    },
    finish: () => void terminal.write(CLEAR_LINE),
  }
}
