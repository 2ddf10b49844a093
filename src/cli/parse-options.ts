import { InvalidArgumentError } from 'commander'
import { parseDuration } from '../runtime/duration.ts'

/** Reads a port number; refuses what is none with the message that commander shows. */
export function parsePort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new InvalidArgumentError('A port is a number from 0 (any free one) to 65535.')
}

/** Reads a seed; refuses what is no whole number. */
export function parseSeed(text: string): number {
  const seed = Number(text)
  if (/^\d+$/.test(text) && Number.isSafeInteger(seed)) return seed
  throw new InvalidArgumentError('A seed is a whole number such as 7.')
}

/** Reads names between commas. */
export const parseNames = (text: string): readonly string[] =>
  text.split(',').map((name) => name.trim())

/** Reads an origin such as http://localhost:5173, or * for all; refuses what is none. */
export function parseOrigin(text: string): string {
  if (text === '*' || (URL.canParse(text) && new URL(text).origin === text)) return text
  throw new InvalidArgumentError('An origin is a scheme, a host and a port: http://localhost:5173')
}

/** Reads a duration such as 5m into milliseconds; refuses what is none. */
export function parseHistory(text: string): number {
  try {
    return parseDuration(text)
  } catch {
    throw new InvalidArgumentError('A duration is a number with a unit, such as 90s, 5m or 24h.')
  }
}
