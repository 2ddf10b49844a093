import { defineCheck } from '../../harness/define-check.ts'
import { expectError, WRONG_METHOD } from './steps/error.ts'
import { GENERATE, revokePath, TOKENS, tokenPath } from './steps/paths.ts'

const REQUESTS = [
  ['DELETE', tokenPath('x')],
  ['PUT', tokenPath('x')],
  ['OPTIONS', TOKENS],
  ['POST', TOKENS],
  ['PATCH', `${TOKENS}/revoke`],
  ['GET', revokePath('x')],
  ['DELETE', GENERATE],
] as const

export const wrongMethodIs501 = defineCheck({
  id: 'stackrox/wrong-method-is-501',
  title: 'a method that a path does not have is 501, not 405',
  operations: [],
  rests: 'source',
  source:
    'grpc-gateway 2.29 runtime/mux.go, errors.go: StatusMethodNotAllowed becomes Unimplemented',
  needs: ['write'],
  resource: TOKENS,
  async run(t) {
    for (const [method, path] of REQUESTS) {
      const response = await t.request({ method, path, isAbout501: true })
      expectError(t, response, WRONG_METHOD)
    }
    const head = await t.request({ method: 'HEAD', path: TOKENS, isAbout501: true })
    t.expect.status(head, 501)
  },
})
