import { describe, expect, it } from 'vitest'
import { createMock } from 'tokamock'
import { dataModel } from 'tokamock/data'
import { documents, type ApiDocument } from '../../contracts/documents/index.ts'
import { alaudaModel } from '../../mocks/alauda/model.ts'
import { kubernetesModel } from '../../mocks/kubernetes/model.ts'
import { fieldType, type Definition } from '../../mocks/model/definition.ts'
import { openshiftModel } from '../../mocks/openshift/model.ts'
import { USER_DOCUMENT } from '../../mocks/openshift/user-schemas.ts'

type Schemas = ApiDocument['components']['schemas']

const MODELS: Readonly<Record<string, Readonly<Record<string, Definition>>>> = {
  kubernetes: kubernetesModel,
  openshift: openshiftModel,
  alauda: alaudaModel,
}

describe('the dictionaries', () => {
  it.each(documentedKinds())('%s: have all that the document says of %s', (api, kind, schemas) => {
    const definition = MODELS[api]?.[modelName(kind)] ?? {}

    expect(fieldsOf(definition)).toEqual(propertiesOf(schemas, schemas[kind], definition))
  })

  it('have no other model than those of documented kinds', () => {
    const documented = documentedKinds().map(([, kind]) => modelName(kind))
    const models = Object.values(MODELS).flatMap((dictionary) => Object.keys(dictionary))

    expect(models.toSorted()).toEqual(documented.toSorted())
  })

  it('are the models of the database', () => {
    const models = Object.values(MODELS).flatMap((dictionary) => Object.keys(dictionary))

    expect(Object.keys(dataModel(createMock()))).toEqual(expect.arrayContaining(models))
  })
})

const modelName = (kind: string): string => kind.charAt(0).toLowerCase() + kind.slice(1)

type Documented = readonly [api: string, kind: string, schemas: Schemas]

/** The kinds that a document has lists of, and those that are served beside it. */
function documentedKinds(): readonly Documented[] {
  const documented = Object.keys(MODELS).flatMap((api) => {
    const schemas = documents[api]?.components.schemas ?? {}
    const kinds = Object.keys(schemas).filter((name) => `${name}List` in schemas)
    return kinds.map((kind): Documented => [api, kind, schemas])
  })
  const beside = ['User', 'Group'].map((kind): Documented => [
    'openshift',
    kind,
    USER_DOCUMENT.schemas as Schemas,
  ])
  return [...documented, ...beside]
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
