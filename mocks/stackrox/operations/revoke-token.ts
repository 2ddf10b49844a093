import { rpcError } from '../../../src/rest/gateway/rpc-error.ts'
import { prunedAt } from '../tokens/token-record.ts'
import type { Operation } from './operation.ts'

/** Revokes a token at once and for good; again it is no error. An unknown id is an error of the server's own, 500. */
export const revokeToken: Operation = {
  needs: [['READ_WRITE_ACCESS', 'Integration']],
  read: ({ params }, { tokens, clock, settings }) => {
    const { id = '' } = params
    return () => {
      const token = tokens.get(id)
      if (!token) throw rpcError('internal', `token with id '${id}' does not exist`)
      const revoked = { ...token.value, revoked: true }
      tokens.replace(id, token, revoked, prunedAt(revoked, clock.now(), settings))
      return {}
    }
  },
}
