import { describe, expect, it } from 'vitest'
import { createMock } from 'tokamock'
import { dataModel } from 'tokamock/data'
import { documents } from '../../contracts/documents/index.ts'
import { kinds as kubernetesKinds } from '../../mocks/kubernetes/kinds/index.ts'
import { kinds as openshiftKinds } from '../../mocks/openshift/kinds/index.ts'
import { schemas as coreSchemas } from '../../mocks/kubernetes/schemas.ts'
import { kubernetesModel } from '../../mocks/kubernetes/model.ts'
import { fieldType, type Definition } from '../../mocks/model/definition.ts'
import { openshiftModel } from '../../mocks/openshift/model.ts'

type Schemas = Readonly<Record<string, unknown>>

describe('the dictionaries', () => {
  it.each([...described(openshiftModel, documents['openshift']?.components.schemas ?? {})])(
    'have what the document says of %s, and nothing else',
    (_, definition, wanted) => {
      expect(fieldsOf(definition)).toEqual(wanted)
    },
  )

  it.each([...described(kubernetesModel, coreSchemas)])(
    'have what the schemas say of %s, and nothing else',
    (_, definition, wanted) => {
      expect(fieldsOf(definition)).toEqual(wanted)
    },
  )

  it('have a model for each kind of the API server', () => {
    const db = dataModel(createMock())
    const kinds = [...openshiftKinds, ...kubernetesKinds].map(({ kind }) => kind)

    expect(Object.keys(db)).toEqual(expect.arrayContaining(kinds.map(modelName)))
  })
})

const modelName = (kind: string): string => kind.charAt(0).toLowerCase() + kind.slice(1)

function described(
  model: Readonly<Record<string, Definition>>,
  schemas: Schemas,
): readonly (readonly [kind: string, definition: Definition, fields: readonly string[]])[] {
  return Object.entries(model).map(([name, definition]) => {
    const kind = name.charAt(0).toUpperCase() + name.slice(1)
    return [kind, definition, propertiesOf(schemas, schemas[kind], definition)] as const
  })
}

/** The fields of a definition, nested ones as paths, without the key. */
function fieldsOf(definition: Definition): readonly string[] {
  return Object.keys(definition)
    .filter((name) => name !== 'key')
    .flatMap((name) => {
      const field = fieldType(definition, name)
      if (field?.type !== 'nested') return [name]
      return fieldsOf(field.definition).map((inner) => `${name}.${inner}`)
    })
    .toSorted()
}

/** The properties of a schema, those of nested objects as paths where the definition nests them too. */
function propertiesOf(
  schemas: Schemas,
  schema: unknown,
  definition: Definition,
): readonly string[] {
  const properties = memberOf(resolved(schemas, schema), 'properties')
  if (typeof properties !== 'object' || properties === null) return ['a schema with properties']
  return Object.entries(properties)
    .flatMap(([name, property]) => {
      const field = fieldType(definition, name)
      if (field?.type !== 'nested') return [name]
      return propertiesOf(schemas, property, field.definition).map((inner) => `${name}.${inner}`)
    })
    .toSorted()
}

function resolved(schemas: Schemas, schema: unknown): unknown {
  const all = memberOf(schema, 'allOf')
  const reference = memberOf(Array.isArray(all) ? all[0] : schema, '$ref')
  return typeof reference === 'string' ? schemas[reference.split('/').at(-1) ?? ''] : schema
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
