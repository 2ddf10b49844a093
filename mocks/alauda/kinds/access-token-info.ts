import { defineKind } from '../../../src/kube/define-kind.ts'
import { GROUP } from '../group.ts'

/**
 * AccessTokenInfo: what is known of a platform token that somebody has, a custom resource. Who deletes it revokes the
 * token. The document prints the plural in two spellings; the second is the one that is served.
 */
export const accessTokenInfo = defineKind({
  group: GROUP,
  version: 'v1',
  kind: 'AccessTokenInfo',
  plural: 'accesstokeninfoes',
  aliases: ['accesstokeninfos'],
  schema: {
    type: 'object',
    properties: {
      spec: {
        type: 'object',
        required: ['description', 'timestamp'],
        properties: {
          description: { type: 'string' },
          expiration: { type: 'integer', format: 'int64' },
          timestamp: { type: 'integer', format: 'int64' },
        },
      },
      status: { type: 'object' },
    },
  },
})
