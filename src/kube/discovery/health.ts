import { quoteGo } from '../../json/go-quote.ts'
import type { Query } from '../options/query.ts'

/** What the server looks at to say that it is well. */
const CHECKS = ['ping', 'log', 'etcd']

/** A health answer in plain text. */
export interface Health {
  readonly text: string
  /** The answer of a single check does not say so. */
  readonly isSniffProof: boolean
}

const HEALTH_PATH = /^\/(healthz|livez|readyz)(?:\/(.+))?$/

/**
 * The answer of a health path: `ok`, or a line for each check when `verbose` is asked for (apiserver
 * pkg/server/healthz/healthz.go). Undefined for other paths.
 */
export function healthAt(path: string, query: Query): Health | undefined {
  const found = HEALTH_PATH.exec(path)
  if (!found) return undefined
  const [, name = '', check] = found
  if (check !== undefined) {
    return CHECKS.includes(check) ? { text: 'ok', isSniffProof: false } : undefined
  }
  const excluded = query.get('exclude') ?? []
  const lines = CHECKS.map((own) =>
    excluded.includes(own) ? `[+]${own} excluded: ok` : `[+]${own} ok`,
  )
  const unknown = excluded.filter((own) => own !== '' && !CHECKS.includes(own))
  if (unknown.length > 0) {
    const names = unknown.map((own) => quoteGo(own)).join(',')
    lines.push(`warn: some health checks cannot be excluded: no matches for ${names}`)
  }
  const text = query.has('verbose') ? `${lines.join('\n')}\n${name} check passed\n` : 'ok'
  return { text, isSniffProof: true }
}
