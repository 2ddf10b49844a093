import { CUSTOM_VERBS } from '../custom/custom-kind.ts'
import type { Verb } from '../define-kind.ts'
import type { CompiledSubresource, Resource } from '../resource.ts'
import { encodeText } from '../../json/encode-json.ts'

/** The verbs of a kind as discovery lists them: sorted, but for custom resources, whose order is their own. */
export function verbsOf({ definition }: Resource): readonly Verb[] {
  if (definition.family !== 'custom') return definition.verbs.toSorted()
  return CUSTOM_VERBS.filter((verb) => definition.verbs.includes(verb))
}

/** What is below an object: its name, the kind that is sent there, and the verbs. */
export interface Below {
  readonly name: string
  readonly kind: string
  readonly verbs: readonly Verb[]
  /** Where the kind is of another group or version than that of the path. */
  readonly foreign: Foreign | undefined
}

/** A group and version. */
export interface Foreign {
  readonly group: string
  readonly version: string
}

/** What is served below the objects of a kind, by name. */
export function subresourcesOf(resource: Resource): readonly Below[] {
  return [...resource.subresources]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, subresource]) => belowOf(name, subresource, resource))
}

function belowOf(name: string, subresource: CompiledSubresource, parent: Resource): Below {
  if (subresource.type === 'part') {
    const { kind } = parent.definition
    return { name, kind, verbs: subresource.verbs.toSorted(), foreign: undefined }
  }
  const { definition } = subresource.resource
  const foreign = foreignOf(subresource.resource, parent)
  return { name, kind: definition.kind, verbs: ['create'], foreign }
}

/** The group and version that objects name, where they are not those of the path. */
export function foreignOf({ definition }: Resource, parent?: Resource): Foreign | undefined {
  const { group, version } = definition.represents ?? definition
  const path = (parent ?? { definition }).definition
  return group === path.group && version === path.version ? undefined : { group, version }
}

/** The hash of what a kind is kept as; undefined for what is never kept (apiserver pkg/endpoints/discovery). */
export async function storageHashOf({ definition }: Resource): Promise<string | undefined> {
  const { group, version, kind, review, viewOf } = definition
  if (review || viewOf) return undefined
  const digest = await crypto.subtle.digest(
    'SHA-256',
    encodeText(`${group}/${version}/${kind}`) as Uint8Array<ArrayBuffer>,
  )
  return btoa(String.fromCharCode(...new Uint8Array(digest).subarray(0, 8)))
}

/** A document's version: the SHA-512 of its text in capital hexadecimal digits. */
export async function etagOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-512', encodeText(text) as Uint8Array<ArrayBuffer>)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()
}
