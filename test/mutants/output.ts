import type { Mutant } from './mutant.ts'

const TABLES = 'src/kube/output/tables.ts'
const FORM = 'src/kube/output/form-result.ts'
const DISCOVERY = 'src/kube/discovery/legacy-documents.ts'

/** Defects of the forms of answers, and of discovery. */
export const output: readonly Mutant[] = [
  {
    name: 'JSON comes with a charset',
    file: 'src/kube/answer/negotiate.ts',
    find: "json: 'application/json',",
    replace: "json: 'application/json; charset=utf-8',",
    by: 'kubernetes/answers-are-plain-json',
  },
  {
    name: 'YAML is called JSON',
    file: 'src/kube/answer/negotiate.ts',
    find: 'export const mediaTypeOf = (encoding: Encoding): string => TYPES[encoding]',
    replace: 'export const mediaTypeOf = (_: Encoding): string => TYPES.json',
    by: 'kubernetes/answers-in-yaml',
  },
  {
    name: 'a table lacks a column',
    file: TABLES,
    find: 'const definitions = columns.map(definitionOf)',
    replace: 'const definitions = columns.slice(0, -1).map(definitionOf)',
    by: 'kubernetes/table-has-columns-and-cells',
  },
  {
    name: 'the cells of a table are in another order than its columns',
    file: TABLES,
    find: 'columns.map(({ cell, type',
    replace: 'columns.toReversed().map(({ cell, type',
    by: 'kubernetes/table-has-columns-and-cells',
  },
  {
    name: 'a table shows whole objects',
    file: FORM,
    find: "case '':\n    case 'Metadata':\n      return 'Metadata'",
    replace: "case '':\n    case 'Metadata':\n      return 'Object'",
    by: 'kubernetes/table-has-columns-and-cells',
  },
  {
    name: 'each event of a watch in tables has the columns',
    file: TABLES,
    find: 'head.isContinued ? null : definitions',
    replace: 'definitions',
    by: 'kubernetes/table-watch-tells-columns-once',
  },
  {
    name: 'metadata only is the whole object',
    file: 'src/kube/output/partial-metadata.ts',
    find: 'metadata: orderedMetadata(object),',
    replace: "metadata: orderedMetadata(object),\n  data: object['data'] ?? null,",
    by: 'kubernetes/partial-metadata-leaves-out-the-rest',
  },
  {
    name: 'discovery lacks a verb',
    file: 'src/kube/discovery/resource-facts.ts',
    find: 'return definition.verbs.toSorted()',
    replace: 'return definition.verbs.toSorted().slice(1)',
    by: 'kubernetes/discovery-lists-resources',
  },
  {
    name: 'discovery takes every kind for namespaced',
    file: DISCOVERY,
    find: 'singularName: singular,\n    namespaced: isNamespaced,',
    replace: 'singularName: singular,\n    namespaced: true,',
    by: 'kubernetes/discovery-lists-resources',
  },
  {
    name: 'discovery does not tell what is below an object',
    file: DISCOVERY,
    find: 'return [own, ...below]',
    replace: 'return [own, ...below.slice(below.length)]',
    by: 'kubernetes/discovery-lists-resources',
  },
  {
    name: 'discovery does not tell of which group a kind below is',
    file: DISCOVERY,
    find: '...foreign,',
    replace: '',
    by: 'kubernetes/discovery-lists-resources',
  },
  {
    name: 'discovery prefers no version',
    file: DISCOVERY,
    find: 'versions: listed, preferredVersion: listed[0]',
    replace: 'versions: listed',
    by: 'kubernetes/discovery-prefers-a-version',
  },
  {
    name: 'an unknown path is answered as JSON',
    file: 'src/kube/status.ts',
    find: "new ApiError(404, '404 page not found', '404 page not found\\n', {",
    replace: "new ApiError(404, '404 page not found', { kind: 'Status', code: 404 }, {",
    by: ['openshift/unknown-path-is-404', 'kubernetes/unknown-paths-are-404'],
  },
  {
    name: 'a method that is not allowed is not found',
    file: 'src/kube/status.ts',
    find: "failure(405, 'the server does not allow this method",
    replace: "failure(404, 'the server does not allow this method",
    by: 'openshift/wrong-method-is-405',
  },
  {
    name: "the user's view cannot be watched",
    file: 'mocks/openshift/kinds/user-oauth-access-token.ts',
    find: "verbs: ['delete', 'get', 'list', 'watch'],",
    replace: "verbs: ['delete', 'get', 'list'],",
    by: 'openshift/view-watches-own-tokens',
  },
]
