import { expect, it } from 'vitest'
import { immutableErrors } from '../../mocks/openshift/rules/immutable.ts'

it('shows an object as Go prints it: without what is empty in its metadata', () => {
  const ownerReferences = [{ kind: 'K', controller: false }]
  const empty = { labels: {}, finalizers: [], generateName: '' }
  const metadata = { name: 'a', annotations: { b: '' }, ownerReferences, ...empty }

  const [error] = immutableErrors({ metadata, state: 'new' }, { metadata, state: '' }, [
    ['state', 'State', ''],
    ['scopes', 'Scopes', null],
  ])

  expect(error?.message).toBe(
    'Invalid value: {"name":"a","annotations":{"b":""},"ownerReferences":[{"apiVersion":"","kind":"K","name":"","uid":"","controller":false}],"State":"new","Scopes":null}: field is immutable',
  )
})
