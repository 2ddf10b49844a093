import type { CheckContext } from './context.ts'

/**
 * What a check rests on: a sentence of the published document, a recording of the real server, the real server's
 * source, or a guess that nobody has tried yet.
 */
export type Foundation = 'seed' | 'tried' | 'source' | 'guess'

/**
 * What a check needs of its target beyond answering: `write` changes the server's state, `impersonate` sends
 * Impersonate headers, `authentication` expects bad credentials to be refused, `clock` lets time pass,
 * `history` expects the server's first revisions to be forgotten, as they are on all but young servers, `scopes` that the
 * server authorizes by the scopes of tokens, as OpenShift's own does.
 */
export type Need = 'write' | 'impersonate' | 'authentication' | 'clock' | 'history' | 'scopes'

/** One promise of one API: data plus a function that tries it over the wire and knows nothing else of the server. */
export interface Check {
  /** `<api>/<behaviour>`; the behaviour is also the file's name. */
  readonly id: string
  /** The promise, a sentence in the present tense. */
  readonly title: string
  /** The operations of the document whose answers the check holds against it. */
  readonly operations: readonly string[]
  readonly rests: Foundation
  /** The sentence or section that it rests on. */
  readonly source: string
  readonly needs?: readonly Need[]
  /** A path with GET that answers neither 404 nor 501 where the server has what the check is about. */
  readonly resource?: string
  /** Milliseconds, when the usual time is too short. */
  readonly timeout?: number
  run(t: CheckContext): Promise<void>
}

/**
 * Declares a check. Refuses an id that is not `<api>/<behaviour-in-kebab-case>` and a check without a source.
 *
 * @param check the declaration
 * @returns the same, frozen
 * @example
 * export const getMissingIs404 = defineCheck({
 *   id: 'openshift/get-missing-is-404', title: 'a missing client is 404', operations: ['getOAuthClient'],
 *   rests: 'tried', source: 'golden oauth-objects-that-are-not-found',
 *   async run(t) { t.expect.status(await t.request({ method: 'GET', path: '/apis/…/missing' }), 404) },
 * })
 */
export function defineCheck(check: Check): Check {
  if (!/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/.test(check.id)) {
    throw new TypeError(`a check's id is <api>/<behaviour-in-kebab-case>, not "${check.id}"`)
  }
  if (check.title === '' || check.source === '') {
    throw new TypeError(`check ${check.id} needs a title and the source that it rests on`)
  }
  return Object.freeze(check)
}
