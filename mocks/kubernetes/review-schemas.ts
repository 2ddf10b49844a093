import type { JsonObject } from '../../src/json/value.ts'
import { goTypes as coreGoTypes, schemas as coreSchemas } from './schemas.ts'

const TEXT = { type: 'string' }
const BOOLEAN = { type: 'boolean' }
const INTEGER = { type: 'integer', format: 'int64' }
const TEXTS = { type: 'array', items: TEXT }
const LISTS = { type: 'object', additionalProperties: TEXTS }

const reference = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` })
const always = (name: string): JsonObject => ({ default: {}, allOf: [reference(name)] })
const struct = (properties: JsonObject, required: readonly string[] = []): JsonObject => ({
  type: 'object',
  properties,
  ...(required.length === 0 ? {} : { required }),
})
const kind = (fields: JsonObject): JsonObject =>
  struct({ kind: TEXT, apiVersion: TEXT, metadata: always('ObjectMeta_v2'), ...fields })
const listOf = (name: string): JsonObject => ({ type: 'array', items: reference(name) })
const selector = (requirement: string): JsonObject =>
  struct({ rawSelector: TEXT, requirements: listOf(requirement) })
const REQUIREMENT = struct({ key: TEXT, operator: TEXT, values: TEXTS }, ['key', 'operator'])
const accessReview = (spec: string): JsonObject =>
  kind({ spec: always(spec), status: always('SubjectAccessReviewStatus') })

/**
 * The schemas of the kinds that are created and never kept, in the field order of the server: what the document leaves
 * out, or tells without what Go always prints.
 */
const schemas: JsonObject = {
  ...coreSchemas,
  TokenRequest: kind({ spec: always('TokenRequestSpec'), status: always('TokenRequestStatus') }),
  TokenRequestSpec: struct(
    {
      audiences: TEXTS,
      expirationSeconds: INTEGER,
      boundObjectRef: reference('BoundObjectReference'),
    },
    ['audiences', 'expirationSeconds', 'boundObjectRef'],
  ),
  TokenReview: kind({ spec: always('TokenReviewSpec'), status: always('TokenReviewStatus') }),
  TokenReviewStatus: struct({
    authenticated: BOOLEAN,
    user: always('UserInfo'),
    audiences: TEXTS,
    error: TEXT,
  }),
  SelfSubjectReview: kind({ status: always('SelfSubjectReviewStatus') }),
  SelfSubjectReviewStatus: struct({ userInfo: always('UserInfo') }),
  SubjectAccessReview: accessReview('SubjectAccessReviewSpec'),
  LocalSubjectAccessReview: accessReview('SubjectAccessReviewSpec'),
  SelfSubjectAccessReview: accessReview('SelfSubjectAccessReviewSpec'),
  SubjectAccessReviewSpec: struct({
    resourceAttributes: reference('ResourceAttributes'),
    nonResourceAttributes: reference('NonResourceAttributes'),
    user: TEXT,
    groups: TEXTS,
    extra: LISTS,
    uid: TEXT,
  }),
  ResourceAttributes: struct({
    namespace: TEXT,
    verb: TEXT,
    group: TEXT,
    version: TEXT,
    resource: TEXT,
    subresource: TEXT,
    name: TEXT,
    fieldSelector: reference('FieldSelectorAttributes'),
    labelSelector: reference('LabelSelectorAttributes'),
  }),
  FieldSelectorAttributes: selector('FieldSelectorRequirement'),
  FieldSelectorRequirement: REQUIREMENT,
  LabelSelectorAttributes: selector('LabelSelectorRequirement'),
  LabelSelectorRequirement: REQUIREMENT,
  SelfSubjectRulesReview: kind({
    spec: always('SelfSubjectRulesReviewSpec'),
    status: always('SubjectRulesReviewStatus'),
  }),
  SelfSubjectRulesReviewSpec: struct({ namespace: TEXT }),
  SubjectRulesReviewStatus: struct(
    {
      resourceRules: listOf('ResourceRule'),
      nonResourceRules: listOf('NonResourceRule'),
      incomplete: BOOLEAN,
      evaluationError: TEXT,
    },
    ['resourceRules', 'nonResourceRules', 'incomplete'],
  ),
  ResourceRule: struct({ verbs: TEXTS, apiGroups: TEXTS, resources: TEXTS, resourceNames: TEXTS }, [
    'verbs',
  ]),
  NonResourceRule: struct({ verbs: TEXTS, nonResourceURLs: TEXTS }, ['verbs']),
}

const pointers: readonly string[] = [
  'TokenRequestSpec.expirationSeconds',
  'TokenRequestSpec.boundObjectRef',
]

const goTypes: Readonly<Record<string, string>> = {
  ...coreGoTypes,
  'BoundObjectReference.uid': 'types.UID',
  'SubjectAccessReviewSpec.extra': 'v1.ExtraValue',
  'UserInfo.extra': 'v1.ExtraValue',
  'FieldSelectorRequirement.operator': 'v1.FieldSelectorOperator',
  'LabelSelectorRequirement.operator': 'v1.LabelSelectorOperator',
}

/** Where the schema of a review stands. */
export const reviewDocument = (
  schema: string,
): {
  readonly schemas: JsonObject
  readonly pointers: readonly string[]
  readonly goTypes: Readonly<Record<string, string>>
  readonly schema: string
} => ({
  schemas,
  pointers,
  goTypes,
  schema,
})
