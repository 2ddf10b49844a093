import type { Mutant } from './mutant.ts'

const ROOT = 'mocks/alauda'
const CUSTOM = 'src/kube/custom'

/** Defects of the Alauda tokens, and of custom resources. */
export const alauda: readonly Mutant[] = [
  {
    name: 'a description is not needed',
    file: `${ROOT}/kinds/access-token-info.ts`,
    find: "required: ['description', 'timestamp'],",
    replace: "required: ['timestamp'],",
    by: 'alauda/create-keeps-the-schema',
  },
  {
    name: 'the second of a token may be a text',
    file: `${ROOT}/kinds/access-token-info.ts`,
    find: "timestamp: { type: 'integer', format: 'int64' },",
    replace: 'timestamp: {},',
    by: 'alauda/create-keeps-the-schema',
  },
  {
    name: 'a token outlives its info',
    file: `${ROOT}/tokens/platform-tokens.ts`,
    find: "if (!info) return refused('the token has been revoked')",
    replace: '',
    by: 'alauda/token-is-revoked-with-its-info',
  },
  {
    name: 'an expired token is still valid',
    file: `${ROOT}/tokens/platform-tokens.ts`,
    find: "if (typeof exp === 'number' && now / 1000 >= exp)",
    replace: "if (typeof exp === 'number' && exp < 0)",
    by: 'layers/alauda-tokens-expire',
  },
  {
    name: 'the info holds the token',
    file: `${ROOT}/tokens/create-token.ts`,
    find: 'const spec = { description, ...(expiration',
    replace: "const spec = { token: 'x', description, ...(expiration",
    by: 'alauda/token-comes-with-its-info',
  },
  {
    name: 'a token needs no description',
    file: `${ROOT}/tokens/create-token.ts`,
    find: "if (typeof description !== 'string' || description === '') {",
    replace: "if (typeof description !== 'string') {",
    by: 'alauda/token-needs-a-description',
  },
  {
    name: 'a token that never ends tells an end',
    file: `${ROOT}/tokens/create-token.ts`,
    find: '...(expiration === 0 ? {} : { expiration }), timestamp }',
    replace: 'expiration, timestamp }',
    by: 'alauda/token-that-never-ends-says-nothing-of-it',
  },
  {
    name: 'unknown fields of a custom resource are kept',
    file: `${CUSTOM}/prune-custom.ts`,
    find: 'unknown.push(place)',
    replace: 'unknown.concat([(kept[name] = value) as never])',
    by: 'alauda/create-prunes-unknown-fields',
  },
  {
    name: 'the schema of a custom resource is not looked at',
    file: `${CUSTOM}/custom-kind.ts`,
    find: '...schemaErrors(schema, withoutMetadata(object), {',
    replace: '...schemaErrors({}, withoutMetadata(object), {',
    by: 'alauda/create-keeps-the-schema',
  },
  {
    name: 'every change counts a generation',
    file: 'src/kube/verbs/update.ts',
    find: 'if (equalJson(meant(object), meant(previous))) return object',
    replace: 'if (equalJson(object, previous)) return object',
    by: 'alauda/update-counts-generations',
  },
  {
    name: 'generations are not counted',
    file: 'src/kube/verbs/update.ts',
    find: "(typeof generation === 'number' ? generation : 0) + 1",
    replace: "typeof generation === 'number' ? generation : 0",
    by: 'alauda/update-counts-generations',
  },
  {
    name: 'a list of custom resources does not say that there is no more',
    file: 'src/kube/answer/encode-result.ts',
    find: "{ continue: '', ...metadata }",
    replace: 'metadata',
    by: 'alauda/list-of-nothing-says-that-there-is-no-more',
  },
  {
    name: 'items of custom resources lack their kind',
    file: 'src/kube/answer/encode-result.ts',
    find: " = resource.definition.family === 'custom' ?",
    replace: ' = resource.definition.family === undefined ?',
    by: 'alauda/list-items-carry-their-kind',
  },
  {
    name: 'a custom resource takes a strategic patch',
    file: 'src/kube/patch/patch-type.ts',
    find: 'mediaType === STRATEGIC && !isCustom',
    replace: 'mediaType === STRATEGIC',
    by: 'alauda/patch-has-no-strategic-merge',
  },
  {
    name: 'the status is written with the rest',
    file: `${CUSTOM}/custom-kind.ts`,
    find: "(status ? withStatus(object, previous?.['status']) : object)",
    replace: '(status && !previous ? withStatus(object, undefined) : object)',
    by: 'alauda/update-leaves-the-status',
  },
  {
    name: 'what is written under the status changes the rest too',
    file: 'src/kube/write/parts.ts',
    find: 'return { ...stored, metadata: metadataOf(sent), ...Object.fromEntries(written) }',
    replace: 'return written.length > 0 ? sent : stored',
    by: 'alauda/status-is-written-apart',
  },
]
