import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { createTlsIdentity, type TlsIdentity } from './tls-identity.ts'

/** A certificate of one's own, its key and, if another one vouches for it, that one: all as PEM. */
export interface TlsFiles {
  readonly cert: string
  readonly key: string
  /** What clients are to trust; the certificate itself by default. */
  readonly ca?: string | undefined
}

/** What is served over TLS: nothing, a certificate that is made for it, or one of the caller's. */
export type TlsOption = boolean | TlsFiles | undefined

/** A server, and the certificate that its clients are to trust. */
export interface WireServer {
  readonly server: Server
  readonly scheme: 'http' | 'https'
  readonly caPem: string | undefined
}

/** Makes a server of HTTP or HTTPS. Rejects with a TypeError when certificate and key are none, or do not fit. */
export async function createWireServer(
  options: { readonly maxHeaderSize: number; readonly keepAliveTimeout: number },
  listener: RequestListener,
  { tls, host }: { readonly tls: TlsOption; readonly host: string },
): Promise<WireServer> {
  if (!tls) {
    return { server: createHttpServer(options, listener), scheme: 'http', caPem: undefined }
  }
  const { certPem, keyPem, caPem } = await identityFrom(tls, host)
  const secured = ((): Server => {
    try {
      return createHttpsServer({ ...options, cert: certPem, key: keyPem }, listener)
    } catch (error) {
      throw new TypeError(`certificate and key: ${(error as Error).message}`, { cause: error })
    }
  })()
  return { server: secured, scheme: 'https', caPem }
}

async function identityFrom(tls: true | TlsFiles, host: string): Promise<TlsIdentity> {
  if (tls === true) return createTlsIdentity(host)
  return { certPem: tls.cert, keyPem: tls.key, caPem: tls.ca ?? tls.cert }
}
