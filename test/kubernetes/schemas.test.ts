import { describe, expect, it } from 'vitest'
import document from '../../contracts/documents/kubernetes.json' with { type: 'json' }
import { schemas } from '../../mocks/kubernetes/schemas.ts'

type Properties = Readonly<Record<string, { readonly properties?: object } | undefined>>

const described = document.components.schemas as Properties
const served = schemas as Properties
const fieldsOf = (schema: { readonly properties?: object } | undefined) =>
  Object.keys(schema?.properties ?? {})

describe('the schemas of the core kinds', () => {
  it.each([
    'Namespace',
    'NamespaceCondition',
    'NamespaceSpec',
    'NamespaceStatus',
    'Secret',
    'ServiceAccount',
    'ObjectReference',
    'LocalObjectReference',
    'OwnerReference',
    'ManagedFieldsEntry',
  ])('%s has the fields of the document, in its order', (name) => {
    expect(fieldsOf(served[name])).toEqual(fieldsOf(described[name]))
  })

  it('ObjectMeta has the fields of the document, in its order', () => {
    expect(fieldsOf(served['ObjectMeta'])).toEqual(fieldsOf(described['ObjectMeta_v2']))
  })
})
