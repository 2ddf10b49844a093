import { rpcError } from '../../../src/rest/gateway/rpc-error.ts'
import type { Operation } from './operation.ts'

/** Shows what is known of a token, revoked and expired ones too. An unknown id is a bad argument, not 404. */
export const getToken: Operation = {
  needs: [['READ_ACCESS', 'Integration']],
  read: ({ params }, { tokens }) => {
    const { id = '' } = params
    return () => {
      if (id === '') throw rpcError('invalidArgument', 'empty id passed: invalid arguments')
      const token = tokens.get(id)
      if (token) return token.value
      throw rpcError('invalidArgument', `token with id '${id}' does not exist: invalid arguments`)
    }
  },
}
