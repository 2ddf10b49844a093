import { quoteGo } from '../../json/go-quote.ts'
import type { Resource } from '../resource.ts'
import { badRequest } from '../status.ts'

/** 400: the body is none of the kind, or breaks its rules. */
export const mishandled = (
  resource: Resource,
  { kind, apiVersion }: { readonly kind: string; readonly apiVersion: string },
  why: string,
): Error =>
  badRequest(
    `${kind} in version ${quoteGo(versionOf(apiVersion))} cannot be handled as a ${resource.definition.kind}: ${why}`,
  )

/** 400: the body cannot even be read as far as its kind; the message shows how it begins. */
export const unrecognised = (resource: Resource, why: string, bytes: Uint8Array): Error =>
  badRequest(
    `the object provided is unrecognized (must be of type ${resource.definition.kind}): ${why} (${summarise(bytes)})`,
  )

/** Says why an object that calls itself so is none of the kind; undefined when it is one. */
export function kindProblem(
  { definition, apiVersion: own }: Resource,
  apiVersion: string,
  kind: string,
  isRegistered: (apiVersion: string, kind: string) => boolean,
): string | undefined {
  if (kind === definition.kind && apiVersion === own) return undefined
  if (!isRegistered(apiVersion, kind)) return unregistered(apiVersion, kind)
  // Another version of the kind becomes this one.
  if (kind === definition.kind && groupOf(apiVersion) === definition.group) return undefined
  const internal = definition.group === '' ? 'core' : definition.group.split('.', 1)[0]
  const version = OF_META.test(kind) ? 'v1' : versionOf(apiVersion)
  return `converting (${version}.${kind}) to (${internal}.${definition.kind}): unknown conversion`
}

const groupOf = (apiVersion: string): string =>
  apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : ''

/** Says that a scheme knows no such kind (apimachinery pkg/runtime/error.go). */
export function unregistered(apiVersion: string, kind: string): string {
  const [group = '', version] = apiVersion.includes('/') ? apiVersion.split('/') : ['', apiVersion]
  const where =
    version === '__internal'
      ? `the internal version of group ${quoteGo(group)}`
      : `version ${quoteGo(apiVersion)}`
  return `no kind ${quoteGo(kind)} is registered for ${where} in scheme "pkg/runtime/scheme.go:110"`
}

/** Kinds of every group and version: Go has one type for each. */
const OF_META =
  /^((Create|Delete|Get|List|Patch|Update)Options|WatchEvent|Status|API(Group|GroupList|ResourceList|Versions))$/

const versionOf = (apiVersion: string): string => apiVersion.split('/').at(-1) ?? ''

const OPEN = 0x7b

// The body as the error message shows it: text when it looks like JSON, else hex.
function summarise(bytes: Uint8Array): string {
  if (bytes.length === 0) return '<empty>'
  const head = bytes.subarray(0, 30)
  const more = bytes.length > 30 ? ' ...' : ''
  if (bytes[0] === OPEN) return `${new TextDecoder().decode(head)}${more}`
  return `${Array.from(head, (byte) => byte.toString(16).padStart(2, '0')).join('')}${more}`
}
