/** What a kubeconfig says about a server. */
export interface KubeconfigTarget {
  readonly url: string
  /** The certificate of the authority that vouches for the server. */
  readonly caPem?: string | undefined
  /** The bearer token of the user. */
  readonly token?: string | undefined
}

/**
 * The text of a kubeconfig with one cluster, one user, who has a token or nothing, and one context, which is the current one.
 * A plain http server is marked as not verified: client-node refuses it otherwise.
 */
export function kubeconfigFor({ url, caPem, token }: KubeconfigTarget): string {
  const trust =
    caPem === undefined
      ? 'insecure-skip-tls-verify: true'
      : `certificate-authority-data: ${btoa(caPem)}`
  const user = token === undefined ? ' {}' : `\n      token: ${JSON.stringify(token)}`
  return `apiVersion: v1
kind: Config
clusters:
  - name: tokamock
    cluster:
      server: ${url}
      ${trust}
users:
  - name: tokamock
    user:${user}
contexts:
  - name: tokamock
    context:
      cluster: tokamock
      user: tokamock
current-context: tokamock
`
}
