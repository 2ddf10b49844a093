import { isIP } from 'node:net'

/** A certificate that a server shows, its key, and the certificate by which clients know that it is genuine. */
export interface TlsIdentity {
  readonly certPem: string
  readonly keyPem: string
  readonly caPem: string
}

const HOUR = 3_600_000
const YEAR = 365 * 24 * HOUR

/** The names of this machine to itself. */
const LOCAL = ['localhost', '127.0.0.1', '::1']

/**
 * Makes an authority of its own and a certificate for this machine, and for one more host, that it vouches for. Neither
 * is kept: the next call makes others.
 */
export async function createTlsIdentity(host: string): Promise<TlsIdentity> {
  const { generate } = await import('selfsigned')
  const common = {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    // A clock that is a little behind must not refuse it.
    notBeforeDate: new Date(Date.now() - HOUR),
    notAfterDate: new Date(Date.now() + YEAR),
  } as const
  const authority = await generate(named('tokamock CA'), {
    ...common,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  })
  const server = await generate(named('tokamock'), {
    ...common,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [...new Set([...LOCAL, host])].map(altName) },
    ],
  })
  return { certPem: server.cert, keyPem: server.private, caPem: authority.cert }
}

const named = (value: string): { name: string; value: string }[] => [{ name: 'commonName', value }]

const altName = (name: string): { type: 2; value: string } | { type: 7; ip: string } =>
  isIP(name) === 0 ? { type: 2, value: name } : { type: 7, ip: name }
