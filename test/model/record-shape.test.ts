import { describe, expect, it } from 'vitest'
import { RecordShape } from '../../mocks/model/record-shape.ts'
import { openshiftModel } from '../../mocks/openshift/model.ts'

describe('RecordShape', () => {
  const shape = new RecordShape('oAuthClient', openshiftModel.oAuthClient)
  const object = {
    kind: 'OAuthClient',
    apiVersion: 'oauth.openshift.io/v1',
    metadata: { name: 'a', labels: { team: 'x' } },
    grantMethod: 'auto',
  }

  it('makes a record of an object: the key first, null for what is absent', () => {
    const record = shape.record('a', object)

    expect(Object.keys(record)).toEqual(Object.keys(openshiftModel.oAuthClient))
    expect(record).toMatchObject({ key: 'a', grantMethod: 'auto', secret: null })
    expect(record['metadata']).toMatchObject({ name: 'a', uid: null, labels: { team: 'x' } })
  })

  it('shares what lies below the fields', () => {
    const record = shape.record('a', object)

    expect(record['metadata']).toHaveProperty('labels', object.metadata.labels)
    expect(shape.object(record)['metadata']).toHaveProperty('labels', object.metadata.labels)
  })

  it('makes the object of a record, without key and nulls', () => {
    expect(shape.object(shape.record('a', object))).toStrictEqual(object)
  })
})
