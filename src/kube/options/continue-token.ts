import { decodeGoText } from '../../json/go-text.ts'
import { parseGoJson } from '../../json/parse-go-json.ts'
import { isJsonObject, type JsonObject } from '../../json/value.ts'
import { decodeStruct } from '../schema/decode.ts'
import { goKind } from '../schema/go-kind.ts'
import type { StructShape } from '../schema/shape.ts'
import { badRequest } from '../status.ts'

/** What a continue token carries. */
export interface ContinueToken {
  /** The revision that the chain reads at; negative: the newest one. */
  readonly revision: number
  /** The first key of the next page, relative to the root of the list; with or without a slash in front. */
  readonly start: string
}

const VERSION = 'meta.k8s.io/v1'

/** Prints a token as the server does: base64url without padding of a JSON object (apiserver pkg/storage/continue.go). */
export function encodeContinueToken({ revision, start }: ContinueToken): string {
  return toBase64Url(JSON.stringify({ v: VERSION, rv: revision, start }))
}

/** Reads a token. Refuses a bad one with a 400 in the server's words. */
export function decodeContinueToken(token: string): ContinueToken {
  return ownToken(token) ?? foreignToken(token)
}

/** A token as it is printed here, which most are; undefined for any other. */
function ownToken(token: string): ContinueToken | undefined {
  if (illegalAt(token) >= 0) return undefined
  const [, revision, start = ''] = OWN.exec(fromBase64Url(token)) ?? []
  if (revision === undefined || !isClean(start)) return undefined
  return { revision: Number(revision), start: `${start}\0` }
}

const OWN = /^\{"v":"meta\.k8s\.io\/v1","rv":([1-9]\d{0,14}),"start":"([ !#-[\]-~]+)\\u0000"\}$/

function illegalAt(token: string): number {
  const illegal = /[^A-Za-z0-9_-]/.exec(token)?.index
  return illegal ?? (token.length % 4 === 1 ? token.length - 1 : -1)
}

function foreignToken(token: string): ContinueToken {
  const illegal = illegalAt(token)
  if (illegal >= 0) throw problem(`illegal base64 data at input byte ${illegal}`)
  const { v = '', rv = 0, start = '' } = decodeFields(bytesIn(fromBase64Url(token)))
  if (v !== VERSION)
    throw problem(
      `server does not recognize this encoded version ${typeof v === 'string' ? v : ''}`,
    )
  if (typeof rv !== 'number' || rv === 0) {
    throw problem(`incorrect encoded start resourceVersion (version ${VERSION})`)
  }
  if (typeof start !== 'string' || start === '') {
    throw problem(`encoded start key empty (version ${VERSION})`)
  }
  if (!isClean(start)) throw problem(start)
  return { revision: rv, start }
}

const SHAPE: StructShape = {
  type: 'struct',
  name: 'continueToken',
  atomic: false,
  fields: new Map([
    ['v', { shape: { type: 'string' }, required: false, pointer: false }],
    ['rv', { shape: { type: 'int', bits: 64 }, required: false, pointer: false }],
    ['start', { shape: { type: 'string' }, required: false, pointer: false }],
  ]),
}

function decodeFields(bytes: Uint8Array): JsonObject {
  const parsed = parseGoJson(decodeGoText(bytes), bytes)
  if ('problem' in parsed) throw problem(parsed.problem)
  const { value } = parsed
  if (value === null) return {}
  if (!isJsonObject(value)) {
    throw problem(
      `json: cannot unmarshal ${goKind(value)} into Go value of type storage.continueToken`,
    )
  }
  const decoded = decodeStruct(SHAPE, inLowerCase(value))
  if (decoded.typeError !== undefined) throw problem(decoded.typeError)
  return decoded.value
}

// The server reads tokens with Go's ordinary decoder, to which keys in another case are the same.
const inLowerCase = (value: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(value).map(([key, item]) => [key.toLowerCase(), item]))

const problem = (why: string): Error =>
  badRequest(`invalid continue token: continue key is not valid: ${why}`)

// A key that path.Clean would change leads out of the list.
function isClean(start: string): boolean {
  const key = start.startsWith('/') ? start.slice(1) : start
  if (key === '') return true
  return key.split('/').every((part) => part !== '.' && part !== '..' && part !== '')
}

function toBase64Url(text: string): string {
  const binary = ASCII.test(text) ? text : textOf(new TextEncoder().encode(text))
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

// oxlint-disable-next-line no-control-regex
const ASCII = /^[\x00-\x7f]*$/

/** A character for each byte. */
const textOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

const fromBase64Url = (token: string): string =>
  atob(token.replaceAll('-', '+').replaceAll('_', '/'))

const bytesIn = (binary: string): Uint8Array =>
  Uint8Array.from(binary, (character) => character.charCodeAt(0))
