/** An answer that the real server is known to give where its document says another. */
export interface KnownDifference {
  readonly operations: RegExp
  readonly statuses: readonly number[]
  /** The schema that the real answer keeps; `$1` is what the pattern caught. */
  readonly schema: string
  readonly difference: string
  /** How it is known. */
  readonly source: string
}

/** The known differences of all documents. An answer that is in none of them and not in the document is a finding. */
const knownDifferences: readonly KnownDifference[] = [
  {
    operations: /^delete(\w+)Collection$/,
    statuses: [200],
    schema: '$1List',
    difference: 'the list of what was deleted in place of a Status',
    source: 'tried on Kubernetes 1.34 and the OAuth API server of its libraries',
  },
  {
    operations: /^deleteUserOAuthAccessToken$/,
    statuses: [200, 202],
    schema: 'OAuthAccessToken',
    difference: 'the deleted OAuthAccessToken in place of a Status',
    source: 'tried on the OAuth API server of Kubernetes 1.34',
  },
  {
    operations: /^delete(AccessTokenInfo|OAuthClient|OAuthClientAuthorization|Secret)$/,
    statuses: [200, 202],
    schema: '$1',
    difference: 'the object in place of a Status, while its finalizers hold it',
    source: 'tried on Kubernetes 1.34 and the OAuth API server of its libraries',
  },
  {
    operations: /^deleteNamespace$/,
    statuses: [200],
    schema: 'Namespace',
    difference: 'the Namespace, which is Terminating, in place of a Status',
    source: 'tried on Kubernetes 1.34',
  },
]

/** The schemas that the real server is known to answer with, each with the difference that it makes. */
export function knownSchemas(
  operationId: string,
  status: number,
): readonly { readonly schema: string; readonly difference: string }[] {
  return knownDifferences.flatMap(({ operations, statuses, schema, difference }) => {
    const match = operations.exec(operationId)
    if (!match || !statuses.includes(status)) return []
    return [{ schema: schema.replace('$1', match[1] ?? ''), difference }]
  })
}
