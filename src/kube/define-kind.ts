import type { Identity } from '../auth/identity.ts'
import type { JsonObject } from '../json/value.ts'
import { customKind, type CustomKind } from './custom/custom-kind.ts'
import type { FieldError } from './field-error.ts'
import type { Column } from './output/column.ts'
import type { Message } from './protobuf/message.ts'
import type { Review } from './review.ts'
import type { SchemaSource } from './schema/shape.ts'
import type { SelectableFields } from './select/fields.ts'

/** What can be done to a kind, in the API's own words. */
export type Verb =
  | 'create'
  | 'delete'
  | 'deletecollection'
  | 'get'
  | 'list'
  | 'patch'
  | 'update'
  | 'watch'

/** A path below that of an object: a part of it, or a kind of its own that is created there. */
export type Subresource = PartSubresource | ReviewSubresource

/** A part of the object that is read and written apart: its status, the finalizers of a namespace. */
export interface PartSubresource {
  readonly type: 'part'
  readonly verbs: readonly Extract<Verb, 'get' | 'patch' | 'update'>[]
  /** The top-level fields that a write takes; all others stay as they are stored. */
  readonly writes: readonly string[]
  /** A write leaves the metadata alone too. */
  readonly keepsMetadata?: boolean
  /** What the server changes in an object whose part is written before it validates it. */
  readonly prepare?: (object: JsonObject, previous: JsonObject) => JsonObject
  /** The rules for a write of the part, where they are not those of the whole object. */
  readonly validate?: (object: JsonObject, previous: JsonObject) => readonly FieldError[]
}

/** A kind that is created below an object and never kept: the request for a token. Its definition tells the rest. */
export interface ReviewSubresource {
  readonly type: 'review'
  readonly definition: KindDefinition
}

/** An object that is made when it is read. */
export interface VirtualObject {
  readonly object: JsonObject
  /** It rests on a stored one: the store may refuse the read, which the server did not expect. */
  readonly asksStore: boolean
}

/** What a rule may ask beside the object. */
export interface RuleContext {
  /** Milliseconds since the epoch, by the mock's clock. */
  readonly now: number
  readonly user: Identity
  /** Reads an object of any kind that the mock serves; undefined when there is none. */
  readonly read: (
    apiVersion: string,
    kind: string,
    name: string,
    namespace?: string,
  ) => JsonObject | undefined
}

/**
 * One kind, whole: every fact about it stands here, as plain values and pure functions. Objects that the functions get
 * are decoded and frozen; they return new ones.
 */
export interface KindDefinition {
  readonly group: string
  readonly version: string
  /** The group and version that objects name, where they are not those of the path. */
  readonly represents?: { readonly group: string; readonly version: string }
  readonly kind: string
  readonly plural: string
  /** Other spellings of the plural that paths may have; answers never do. */
  readonly aliases?: readonly string[]
  readonly singular: string
  readonly shortNames?: readonly string[]
  /** Groups of kinds that clients ask for by one word, such as `all`. */
  readonly categories?: readonly string[]
  readonly scope: 'Cluster' | 'Namespaced'
  readonly verbs: readonly Verb[]
  /** Where the kind is served in a real cluster: it decides on manners such as the texts of 404 and 415. */
  readonly family: 'builtin' | 'aggregated' | 'custom'
  /** The document and the schema in it that describe the kind. */
  readonly document: SchemaSource & { readonly schema: string }
  /** Where etcd keeps the objects, without a slash at the end; conflict messages show it. */
  readonly storageRoot: string
  /** For a view of another kind: it shows that kind's objects under its own name. */
  readonly viewOf?: {
    readonly plural: string
    readonly visibleTo: (object: JsonObject, user: Identity) => boolean
  }
  /** What speaks against a name that is read: a GET of it is refused with a 422. */
  readonly readableName?: (name: string) => readonly FieldError[]
  /** Objects that are made when they are read by their name, such as the caller under `~`; undefined for all others. */
  readonly virtual?: (name: string, context: RuleContext) => VirtualObject | undefined
  /** For a kind that is never kept: what a create answers. Its only verb is create. */
  readonly review?: Review
  /** What is served below the path of an object, by the last segment of that path. */
  readonly subresources?: Readonly<Record<string, Subresource>>
  /** Fields that a selector may name beside metadata.name and metadata.namespace. */
  readonly selectableFields?: SelectableFields
  /** The columns of tables: all of them, or what comes behind the name of a custom resource. */
  readonly columns?: readonly Column[]
  /** How bodies in protobuf are written; without it none are understood. */
  readonly message?: Message
  /** Seconds that an object lives from each write; 0 is for ever. */
  readonly timeToLive?: (object: JsonObject) => number
  /** What generateName becomes: a suffix is added, or it is taken as it is. */
  readonly generateName?: 'suffix' | 'verbatim'
  /** A PUT of a missing object creates it. */
  readonly createOnUpdate?: boolean
  /** A PUT without a resource version overwrites. */
  readonly unconditionalUpdate?: boolean
  /** Objects may be given time to end: they are marked before they are deleted, though none takes any time here. */
  readonly deletesGracefully?: boolean
  /** DELETE answers the object instead of a Status. */
  readonly returnsDeletedObject?: boolean
  /** Propagation policies put the garbage collector's finalizers on the object. */
  readonly collectsGarbage?: boolean
  /** The names of namespaces that are never deleted. */
  readonly immortal?: readonly string[]
  /** Its objects are the namespaces that namespaced kinds live in. */
  readonly holdsNamespaces?: boolean
  /** What an object waits for when it is deleted, beside the finalizers of its metadata. */
  readonly waitsFor?: (object: JsonObject) => readonly string[]
  /** What becomes of an object that is deleted but has to wait. */
  readonly terminate?: (object: JsonObject) => JsonObject
  /** What becomes of a namespace that is deleted once nothing is left in it. */
  readonly emptied?: (object: JsonObject) => JsonObject
  /** What the server warns of when the object is written: a new one, or a change of what is stored. */
  readonly warnings?: (object: JsonObject, previous: JsonObject | undefined) => readonly string[]
  /** Defaults, applied when a body is decoded. */
  readonly defaults?: (object: JsonObject) => JsonObject
  /** What the server changes in an object before it validates it, at create and update. */
  readonly prepare?: (object: JsonObject, previous: JsonObject | undefined) => JsonObject
  /** What the server changes in a new object after it has validated it. */
  readonly canonical?: (object: JsonObject) => JsonObject
  /** The rules for a new object, metadata's included. */
  readonly validate: (object: JsonObject, context: RuleContext) => readonly FieldError[]
  /** The rules for a changed one, beside the generic ones for metadata. */
  readonly validateUpdate: (
    object: JsonObject,
    previous: JsonObject,
    context: RuleContext,
  ) => readonly FieldError[]
}

/**
 * Declares a kind: one that is told whole, or one of a CustomResourceDefinition by its schema. Refuses contradictions
 * with a TypeError.
 *
 * @example
 *   const backup = defineKind({
 *     group: 'storage.example.com',
 *     version: 'v1',
 *     kind: 'Backup',
 *     plural: 'backups',
 *     schema: {
 *       type: 'object',
 *       properties: {
 *         spec: {
 *           type: 'object',
 *           required: ['volume'],
 *           properties: { volume: { type: 'string' }, keep: { type: 'integer', minimum: 1 } },
 *         },
 *         status: { type: 'object', properties: { phase: { type: 'string' } } },
 *       },
 *     },
 *   })
 *   const mock = createMock({ apis: [backup] })
 */
export function defineKind(kind: KindDefinition): KindDefinition
export function defineKind(kind: CustomKind): KindDefinition
export function defineKind(kind: KindDefinition | CustomKind): KindDefinition {
  return checked('schema' in kind ? customKind(kind) : kind)
}

function checked(definition: KindDefinition): KindDefinition {
  const { kind, plural, review, viewOf, verbs } = definition
  if (plural !== plural.toLowerCase()) {
    throw new TypeError(`the plural of ${kind} is "${plural}": it must be lower case`)
  }
  if (viewOf && verbs.some((verb) => verb === 'create' || verb === 'update' || verb === 'patch')) {
    throw new TypeError(`${kind} is a view: it cannot be created, updated or patched`)
  }
  if (review && verbs.some((verb) => verb !== 'create')) {
    throw new TypeError(`${kind} is a review: it can only be created`)
  }
  return definition
}
