import { describe, expect, test } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { apiOf } from './api.ts'

const ACCOUNTS = '/api/v1/namespaces/default/serviceaccounts'
const SCHEME = 'in scheme "pkg/runtime/scheme.go:110"'

describe('the kind of a body', () => {
  test.each([
    [
      'apps/v1',
      'Deployment',
      'converting (v1.Deployment) to (core.ServiceAccount): unknown conversion',
    ],
    [
      'extensions/v1beta1',
      'IngressList',
      'converting (v1beta1.IngressList) to (core.ServiceAccount): unknown conversion',
    ],
    [
      'apps/v1beta2',
      'WatchEvent',
      'converting (v1.WatchEvent) to (core.ServiceAccount): unknown conversion',
    ],
    ['any/thing', 'Status', 'converting (v1.Status) to (core.ServiceAccount): unknown conversion'],
    ['apps/v1', 'Deploy', `no kind "Deploy" is registered for version "apps/v1" ${SCHEME}`],
    [
      'authentication.k8s.io/v1',
      'TokenReviewList',
      `no kind "TokenReviewList" is registered for version "authentication.k8s.io/v1" ${SCHEME}`,
    ],
    [
      'apps/__internal',
      'Deploy',
      `no kind "Deploy" is registered for the internal version of group "apps" ${SCHEME}`,
    ],
    [
      'v1/',
      'ServiceAccount',
      `Object 'apiVersion' is missing in '{"apiVersion":"v1/","kind":"ServiceAccount"}'`,
    ],
  ])('%s %s is none of the endpoint', async (apiVersion, kind, why) => {
    const { message } = await apiOf(createMock()).post(ACCOUNTS, { apiVersion, kind })

    expect(String(message).replace(/^.* cannot be handled as a ServiceAccount: /, '')).toBe(why)
  })
})

describe('options of a delete', () => {
  test.each([
    [{ kind: 'Table' }, 'converting (v1.Table) to (v1.DeleteOptions): unknown conversion'],
    [
      { kind: 'CreateOptions', apiVersion: 'v1' },
      'converting (v1.CreateOptions) to (v1.DeleteOptions): unknown conversion',
    ],
    [
      { kind: 'Table', apiVersion: 'v1' },
      `no kind "Table" is registered for version "v1" ${SCHEME}`,
    ],
    [{ kind: 'Secret' }, `no kind "Secret" is registered for version "meta.k8s.io/v1" ${SCHEME}`],
    [
      { kind: 'Secret', apiVersion: '/v1' },
      `no kind "Secret" is registered for version "v1" ${SCHEME}`,
    ],
    [{ apiVersion: 'v1/' }, `Object 'apiVersion' is missing in '{"apiVersion":"v1/"}'`],
    [
      { gracePeriodSeconds: 1.5 },
      'json: cannot unmarshal number 1.5 into Go struct field DeleteOptions.gracePeriodSeconds of type int64',
    ],
  ])('%j are a 500', async (body, message) => {
    expect(await apiOf(createMock()).remove(`${ACCOUNTS}/x`, body)).toMatchObject({
      code: 500,
      message,
    })
  })

  test('seconds beyond 64 bits are told as they were sent', async () => {
    const body = '{"gracePeriodSeconds":9223372036854775808}'
    const headers = { 'content-type': 'application/json' }

    const answer = await createMock().fetch(`${ACCOUNTS}/x`, { method: 'DELETE', body, headers })

    expect(await answer.json()).toMatchObject({
      message:
        'json: cannot unmarshal number 9223372036854775808 into Go struct field DeleteOptions.gracePeriodSeconds of type int64',
    })
  })
})
