import { readFile } from 'node:fs/promises'
import type { TlsOption } from '../adapters/node/wire-server.ts'

/** What the command line says about TLS. */
export interface TlsArguments {
  readonly tls?: boolean
  /** The file of a certificate of one's own. */
  readonly tlsCert?: string
  readonly tlsKey?: string
}

/**
 * What is served over TLS: nothing unless it is asked for, else the certificate in a file, or one that is made. Rejects
 * with an Error when only one of certificate and key is named, or a file cannot be read.
 */
export async function readTls({ tls, tlsCert, tlsKey }: TlsArguments): Promise<TlsOption> {
  if (tlsCert === undefined && tlsKey === undefined) return tls ?? false
  if (tlsCert === undefined || tlsKey === undefined) {
    throw new Error('--tls-cert and --tls-key belong together: name both files, or neither.')
  }
  const [cert, key] = await Promise.all([readFile(tlsCert, 'utf8'), readFile(tlsKey, 'utf8')])
  return { cert, key }
}
