import document from '../../contracts/documents/qumulo.json' with { type: 'json' }
import type { Api, ApiFactory } from '../../src/mock/api.ts'
import { operationsOf } from '../../src/mock/operations.ts'
import { collectionsOf } from './collections.ts'
import { settingsFrom, type QumuloOptions } from './options.ts'
import { answerQumulo } from './qumulo-api.ts'
import { worldIn } from './world.ts'

export type { QumuloOptions } from './options.ts'

const NAME = 'qumulo'
const OWN_PATH = /^\/v1\/(auth|session|users|identity)(\/|$)/
const operations = operationsOf(NAME, document)

/** How a system is put into a mock. */
export interface QumuloPlace extends QumuloOptions {
  /** There is no other system: every path is its own. */
  readonly isAlone: boolean
}

/** A Qumulo cluster: its access tokens, and logins as far as clients need them. */
export function qumuloApi({ isAlone, ...options }: QumuloPlace): ApiFactory {
  const settings = settingsFrom(options)
  return (runtime): Api => {
    const world = worldIn(runtime, settings)
    return {
      name: NAME,
      operations,
      collections: collectionsOf(world),
      owns: (path) => isAlone || OWN_PATH.test(path),
      answer: (request) => answerQumulo(world, request),
    }
  }
}
