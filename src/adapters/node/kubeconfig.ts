/** What a kubeconfig says about a server. */
export interface KubeconfigTarget {
  readonly url: string
  /** The certificate of the authority that vouches for the server. */
  readonly caPem?: string | undefined
}

/**
 * The text of a kubeconfig with one cluster, one user without credentials and one context, which is the current one.
 * A plain http server is marked as not verified: client-node refuses it otherwise.
 */
export function kubeconfigFor({ url, caPem }: KubeconfigTarget): string {
  const trust =
    caPem === undefined
      ? 'insecure-skip-tls-verify: true'
      : `certificate-authority-data: ${btoa(caPem)}`
  return `apiVersion: v1
kind: Config
clusters:
  - name: tokamock
    cluster:
      server: ${url}
      ${trust}
users:
  - name: tokamock
    user: {}
contexts:
  - name: tokamock
    context:
      cluster: tokamock
      user: tokamock
current-context: tokamock
`
}
