import { defineCheck } from '../../harness/define-check.ts'
import { expectError, NOT_FOUND } from './steps/error.ts'
import { ALLOWED_ROLES, GENERATE, TOKENS, tokenPath } from './steps/paths.ts'

const REQUESTS = [
  ['GET', `${TOKENS}/a/b`],
  ['GET', tokenPath('a/b')],
  ['POST', `${GENERATE}/`],
  ['GET', `${ALLOWED_ROLES}/`],
] as const

export const unknownPathIs404 = defineCheck({
  id: 'stackrox/unknown-path-is-404',
  title:
    'an unknown path is 404 in the shape of all errors; an encoded slash separates like another',
  operations: [],
  rests: 'source',
  source: 'grpc-gateway 2.29 runtime/mux.go: the decoded path is split',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    for (const [method, path] of REQUESTS) {
      expectError(t, await t.request({ method, path }), NOT_FOUND)
    }
  },
})
