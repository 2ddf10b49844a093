import { expect, it } from 'vitest'
import { immutableErrors } from '../../mocks/openshift/rules/immutable.ts'

it('shows an object as Go prints it: without what is empty in its metadata', () => {
  const metadata = {
    name: 'a',
    labels: {},
    annotations: { b: '' },
    finalizers: [],
    generateName: '',
  }

  const [error] = immutableErrors({ metadata, state: 'new' }, { metadata, state: '' }, [
    ['state', 'State', ''],
    ['scopes', 'Scopes', null],
  ])

  expect(error?.message).toBe(
    'Invalid value: {"name":"a","annotations":{"b":""},"State":"new","Scopes":null}: field is immutable',
  )
})
