import document from '../../contracts/documents/stackrox.json' with { type: 'json' }
import type { Api, ApiFactory } from '../../src/mock/api.ts'
import { operationsOf } from '../../src/mock/operations.ts'
import { collectionsOf } from './collections.ts'
import { settingsFrom, type StackroxOptions } from './options.ts'
import { answerStackrox } from './stackrox-api.ts'
import { worldIn } from './world.ts'

export { pruneStackroxTokens } from './prune.ts'
export type { StackroxOptions } from './options.ts'

const NAME = 'stackrox'
const OWN_PATH = /^\/v1\/apitokens(\/|$)/
const operations = operationsOf(NAME, document)

/** How a system is put into a mock. */
export interface StackroxPlace extends StackroxOptions {
  /** There is no other system: every path is its own. */
  readonly isAlone: boolean
}

/** A Central of StackRox: its API tokens. */
export function stackroxApi({ isAlone, ...options }: StackroxPlace): ApiFactory {
  const settings = settingsFrom(options)
  return (runtime): Api => {
    const world = worldIn(runtime, settings)
    return {
      name: NAME,
      operations,
      collections: collectionsOf(world),
      owns: (path) => isAlone || OWN_PATH.test(path),
      answer: (request) => answerStackrox(world, request),
      describe: () => ({ resource: 'apitokens' }),
    }
  }
}
