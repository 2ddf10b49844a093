import { type JsonObject, objectOf } from '../../json/value.ts'
import type { KindDefinition, Verb } from '../define-kind.ts'
import { invalidValue, type FieldError } from '../field-error.ts'
import { subdomainProblems } from '../meta/names.ts'
import { objectMetaErrors } from '../meta/validate-meta.ts'
import { objectMetaUpdateErrors } from '../meta/validate-meta-update.ts'
import {
  OBJECT_META_GO_TYPES,
  OBJECT_META_POINTERS,
  OBJECT_META_SCHEMAS,
} from './object-meta-schema.ts'
import { finalizerWarnings } from './finalizer-warnings.ts'
import { listTypeErrors } from './list-type-errors.ts'
import { checkSupported, propertyOf } from './schema-parts.ts'
import { schemaErrors } from './validate-custom.ts'

/** A kind of a CustomResourceDefinition, as far as it makes a difference to clients. */
export interface CustomKind {
  readonly group: string
  readonly version: string
  readonly kind: string
  readonly plural: string
  /** Other spellings of the plural that paths may have. */
  readonly aliases?: readonly string[]
  /** The kind in lower case, unless it is given. */
  readonly singular?: string
  readonly shortNames?: readonly string[]
  /** Namespaced, unless it is given. */
  readonly scope?: KindDefinition['scope']
  /** The `openAPIV3Schema` of the version. A `status` in it is served as a subresource. */
  readonly schema: JsonObject
  /** What the columns of tables show, behind the name; JSON paths do as in `additionalPrinterColumns`. */
  readonly columns?: NonNullable<KindDefinition['columns']>
  readonly selectableFields?: NonNullable<KindDefinition['selectableFields']>
  /** Rules beside the schema: what an admission webhook or a validating policy would refuse. */
  readonly rules?: (object: JsonObject, previous: JsonObject | undefined) => readonly FieldError[]
}

/** The verbs of every custom resource, in the order in which discovery lists them. */
export const CUSTOM_VERBS: readonly Verb[] = [
  'delete',
  'deletecollection',
  'get',
  'list',
  'patch',
  'create',
  'update',
  'watch',
]

const OPEN: JsonObject = { type: 'object' }

/** Makes the whole definition. Refuses a schema with rules that would silently be left out with a TypeError. */
export function customKind(custom: CustomKind): KindDefinition {
  const {
    group,
    kind,
    plural,
    schema,
    rules,
    selectableFields = {},
    singular,
    scope,
    ...rest
  } = custom
  checkSupported(schema, kind)
  const status = propertyOf(schema, 'status')
  const ownErrors = (object: JsonObject, previous?: JsonObject): readonly FieldError[] => [
    ...schemaErrors(schema, withoutMetadata(object), {
      old: previous && withoutMetadata(previous),
    }),
    ...listTypeErrors(schema, withoutMetadata(object), previous && withoutMetadata(previous)),
    ...(rules?.(object, previous) ?? []),
  ]
  return {
    ...rest,
    group,
    kind,
    plural,
    singular: singular ?? kind.toLowerCase(),
    scope: scope ?? 'Namespaced',
    selectableFields,
    family: 'custom',
    verbs: CUSTOM_VERBS,
    storageRoot: `/registry/${group}/${plural}`,
    document: {
      schemas: { ...OBJECT_META_SCHEMAS, [kind]: withMetadataSchema(schema) },
      pointers: OBJECT_META_POINTERS,
      goTypes: OBJECT_META_GO_TYPES,
      schema: kind,
    },
    generateName: 'suffix',
    unconditionalUpdate: false,
    collectsGarbage: true,
    ...(status ? { subresources: { status: statusPart(status) } } : {}),
    prepare: (object, previous) => (status ? withStatus(object, previous?.['status']) : object),
    warnings: finalizerWarnings,
    validate: (object) =>
      kindErrors(custom, object) ?? [
        ...objectMetaErrors(object, subdomainProblems),
        ...ownErrors(object),
      ],
    validateUpdate: (object, previous) =>
      kindErrors(custom, object) ?? [
        ...objectMetaUpdateErrors(object, previous),
        ...ownErrors(object, previous),
      ],
  }
}

function withoutMetadata(object: JsonObject): JsonObject {
  const { metadata: _, ...rest } = object
  return rest
}

// What every object has is described beside what the kind has of its own.
function withMetadataSchema(schema: JsonObject): JsonObject {
  const { properties } = schema
  return {
    ...schema,
    properties: {
      apiVersion: { type: 'string' },
      kind: { type: 'string' },
      ...objectOf(properties),
      metadata: { $ref: '#/components/schemas/ObjectMeta' },
    },
  }
}

function statusPart(schema: JsonObject): NonNullable<KindDefinition['subresources']>[string] {
  return {
    type: 'part',
    verbs: ['get', 'patch', 'update'],
    writes: ['status'],
    keepsMetadata: true,
    validate: ({ status = null }, { status: old }) =>
      status === null ? [] : schemaErrors({ ...OPEN, ...schema }, status, { field: 'status', old }),
  }
}

// The status is written under its own path only.
function withStatus(object: JsonObject, status: JsonObject[string]): JsonObject {
  const { status: _, ...rest } = object
  return status === undefined ? rest : { ...rest, status }
}

// Of what calls itself otherwise nothing else is looked at.
function kindErrors(own: CustomKind, object: JsonObject): readonly FieldError[] | undefined {
  const ownVersion = `${own.group}/${own.version}`
  const { kind = own.kind, apiVersion = ownVersion } = object
  const errors = [
    ...(kind === own.kind ? [] : [invalidValue('kind', kind, `must be ${own.kind}`)]),
    ...(apiVersion === ownVersion
      ? []
      : [invalidValue('apiVersion', apiVersion, `must be ${ownVersion}`)]),
  ]
  return errors.length > 0 ? errors : undefined
}
