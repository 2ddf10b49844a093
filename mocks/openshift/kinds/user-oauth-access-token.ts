import { defineKind } from '../../../src/kube/define-kind.ts'
import { metaText } from '../../../src/kube/meta/object-meta.ts'
import { userTokenColumns } from '../columns.ts'
import { COMMON, DOCUMENT } from '../group.ts'
import { textIn } from '../rules/read.ts'

/** UserOAuthAccessToken: the caller's own access tokens, under another name. The uid is never compared. */
export const userOAuthAccessToken = defineKind({
  ...COMMON,
  kind: 'UserOAuthAccessToken',
  plural: 'useroauthaccesstokens',
  singular: 'useroauthaccesstoken',
  verbs: ['delete', 'get', 'list', 'watch'],
  document: { ...DOCUMENT, schema: 'UserOAuthAccessToken' },
  columns: userTokenColumns,
  storageRoot: '/openshift.io/oauth/accesstokens',
  viewOf: {
    plural: 'oauthaccesstokens',
    visibleTo: (token, user) =>
      textIn(token, 'userName') === user.name && metaText(token, 'name').startsWith('sha256~'),
  },
  selectableFields: { clientName: (token) => textIn(token, 'clientName') },
  validate: () => [],
  validateUpdate: () => [],
})
