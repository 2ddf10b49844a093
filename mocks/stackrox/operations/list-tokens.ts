import { booleanIn } from '../../../src/rest/gateway/parse-form.ts'
import type { Operation } from './operation.ts'

/** Lists all tokens, or the revoked ones, or the others; expired ones are among them. They come as they were created. */
export const listTokens: Operation = {
  needs: [['READ_ACCESS', 'Integration']],
  read: ({ form }, { tokens }) => {
    const revoked = booleanIn(form(), 'revoked')
    return () => {
      const all = tokens.inOrderOfCreation().map(({ value }) => value)
      return { tokens: all.filter((token) => revoked === undefined || token.revoked === revoked) }
    }
  },
}
