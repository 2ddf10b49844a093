import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oAuthClient } from '../../../mocks/openshift/kinds/oauth-client.ts'
import { pod } from '../../../mocks/kubernetes/kinds/pod.ts'
import { secret } from '../../../mocks/kubernetes/kinds/secret.ts'
import { deepFreeze } from '../../../src/json/deep-freeze.ts'
import { applyMergePatch } from '../../../src/json/merge-patch.ts'
import type { JsonObject, JsonValue } from '../../../src/json/value.ts'
import { conversionProblem } from '../../../src/kube/patch/go-conversion.ts'
import { wrapIntegers } from '../../../src/kube/patch/wrap-integers.ts'
import { compileResources, type Resource } from '../../../src/kube/resource.ts'
import { storedForm } from '../../../src/kube/write/stored-form.ts'
import { decodeStruct } from '../../../src/kube/schema/decode.ts'
import { holds } from '../../properties/law.ts'

const METADATA = {
  name: 'a',
  creationTimestamp: '2026-01-01T00:00:00Z',
  labels: { a: '1', b: '2' },
  finalizers: ['example.com/one'],
  ownerReferences: [{ apiVersion: 'v1', kind: 'Pod', name: 'p', uid: 'u', controller: false }],
  managedFields: [
    { manager: 'm', operation: 'Update', time: '2026-01-01T00:00:00Z', fieldsV1: { 'f:a': {} } },
  ],
}

const SENT: readonly JsonObject[] = [
  {
    metadata: METADATA,
    secret: 's',
    redirectURIs: ['https://a', 'https://b'],
    accessTokenMaxAgeSeconds: 0,
    scopeRestrictions: [{ literals: [] }, { clusterRole: { roleNames: ['a'], namespaces: [] } }],
  },
  {
    metadata: METADATA,
    spec: {
      containers: [{ name: 'c', image: 'i', ports: [{ containerPort: 1 }], resources: {} }],
      terminationGracePeriodSeconds: 0,
      nodeSelector: {},
    },
  },
  { metadata: METADATA, type: 'Opaque', data: { a: 'YQ==', b: '' } },
]

/** Objects as they are stored, each with its kind. */
const stored: readonly (readonly [Resource, JsonObject])[] = compileResources([
  oAuthClient,
  pod,
  secret,
]).map((resource, index) => {
  const { value } = decodeStruct(resource.shape, SENT[index] ?? {})
  return [resource, deepFreeze(storedForm(resource, value))]
})

/** Names that the objects have, others that their types have, and one that none has. */
const NAMES = `metadata labels a spec containers data secret redirectURIs creationTimestamp ownerReferences generation
  nodeSelector hostNetwork accessTokenMaxAgeSeconds terminationGracePeriodSeconds grantMethod unknown`
const name = fc.constantFrom(...NAMES.split(/\s+/))

const { patch } = fc.letrec<{ patch: JsonObject; value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<JsonValue>(
      null,
      true,
      '',
      'x',
      0,
      7,
      1.5,
      2 ** 40,
      'YQ==',
      '2026-01-01T00:00:00Z',
    ),
    fc.array(tie('value'), { maxLength: 2 }),
    tie('patch'),
  ),
  patch: fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: true }),
}))

describe('what a patched object shares with the stored one', () => {
  it.each(stored.map(([resource, live]) => [resource.definition.kind, resource, live] as const))(
    'of %s comes out as if it were looked at again',
    (_, resource, live) => {
      const { shape } = resource
      holds(
        fc.property(patch, (change) => {
          const document = applyMergePatch(live, change)
          const copy = structuredClone(document)
          const decoded = decodeStruct(shape, document, undefined, live)
          const again = decodeStruct(shape, copy)

          expect(decoded.typeError).toBe(again.typeError)
          expect(decoded.unknown).toEqual(again.unknown)
          expect(JSON.stringify(storedForm(resource, decoded.value, live))).toBe(
            JSON.stringify(storedForm(resource, again.value)),
          )
          expect(conversionProblem(shape, document, live)).toBe(conversionProblem(shape, copy))
          expect(wrapIntegers(shape, document, live)).toEqual(wrapIntegers(shape, copy))
        }),
        1000,
      )
    },
  )
})
