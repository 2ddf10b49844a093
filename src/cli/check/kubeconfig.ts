import { readFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { isJsonObject } from '../../json/value.ts'

/** How to reach a server, as a kubeconfig says. */
export interface Access {
  readonly url: string
  readonly token?: string
  /** PEM of who may vouch for the server; the system's own when it is left out. */
  readonly ca?: string
  /** PEM of the client's certificate and key. */
  readonly certificate?: string
  readonly key?: string
  /** Does not look at the server's certificate. */
  readonly isInsecure: boolean
}

/**
 * Reads a kubeconfig and gives the access of its current context. Refuses, with an Error that names the file, what is no
 * kubeconfig, a context, cluster or user that is not there, and a user that logs in by a program: a token has to be
 * given then.
 */
export async function readKubeconfig(path: string): Promise<Access> {
  const { load } = await import('js-yaml')
  let config: unknown
  try {
    config = load(await readFile(path, 'utf8'))
  } catch (error) {
    throw new Error(`${path}: ${firstLine((error as Error).message)}`, { cause: error })
  }
  try {
    return await accessFrom(asNode(config, 'the file'), dirname(path))
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`, { cause: error })
  }
}

type Node = Readonly<Record<string, unknown>>

async function accessFrom(config: Node, folder: string): Promise<Access> {
  const current = textAt(config, 'current-context')
  if (current === undefined) throw new Error('it has no current-context')
  const context = named(config, 'context', current)
  const cluster = named(config, 'cluster', textAt(context, 'cluster') ?? '')
  const user = named(config, 'user', textAt(context, 'user') ?? '')
  const url = textAt(cluster, 'server')
  if (url === undefined) throw new Error('its cluster has no server')
  if ('exec' in user || 'auth-provider' in user) {
    throw new Error('its user logs in by a program; give a bearer token with --token')
  }
  const ca = await pemAt(cluster, 'certificate-authority', folder)
  const certificate = await pemAt(user, 'client-certificate', folder)
  const key = await pemAt(user, 'client-key', folder)
  const token = await tokenOf(user, folder)
  return {
    url,
    isInsecure: cluster['insecure-skip-tls-verify'] === true,
    ...(ca === undefined ? {} : { ca }),
    ...(certificate === undefined || key === undefined ? {} : { certificate, key }),
    ...(token === undefined ? {} : { token }),
  }
}

function named(config: Node, what: 'context' | 'cluster' | 'user', name: string): Node {
  const list = config[`${what}s`]
  const entry = Array.isArray(list)
    ? list.find((item: unknown) => isJsonObject(item) && item['name'] === name)
    : undefined
  if (!isJsonObject(entry)) throw new Error(`it has no ${what} ${JSON.stringify(name)}`)
  return asNode(entry[what] ?? {}, `its ${what} ${JSON.stringify(name)}`)
}

// A PEM stands in the file itself, in base64, or in a file beside it.
async function pemAt(node: Node, field: string, folder: string): Promise<string | undefined> {
  const data = textAt(node, `${field}-data`)
  if (data !== undefined) return Buffer.from(data, 'base64').toString()
  const path = textAt(node, field)
  return path === undefined ? undefined : readFile(resolve(folder, path), 'utf8')
}

async function tokenOf(user: Node, folder: string): Promise<string | undefined> {
  const path = textAt(user, 'tokenFile')
  return path === undefined
    ? textAt(user, 'token')
    : (await readFile(resolve(folder, path), 'utf8')).trim()
}

function textAt(node: Node, field: string): string | undefined {
  const value = node[field]
  return typeof value === 'string' && value !== '' ? value : undefined
}

function asNode(value: unknown, what: string): Node {
  if (isJsonObject(value)) return value
  throw new Error(`${what} is not a mapping`)
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? ''
