import type { PlainAnswer, PlainRequest } from '../../http/exchange.ts'

/** Refuses a call of the control with a status. */
export class ControlError extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** An answer in JSON, or without a body. */
export function jsonAnswer(status: number, value?: unknown): PlainAnswer {
  if (value === undefined) return { status, headers: {}, body: new Uint8Array() }
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: new TextEncoder().encode(`${JSON.stringify(value)}\n`),
  }
}

/** The body of a call: a JSON object, or nothing. Refuses anything else. */
export function parseBody({ body }: PlainRequest): Readonly<Record<string, unknown>> {
  if (body.length === 0) return {}
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(body))
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { ...value }
    }
  } catch {
    // Told below, with what is wanted.
  }
  throw new ControlError(400, 'the body must be a JSON object')
}
