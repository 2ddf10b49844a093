import { describe, expect, it } from 'vitest'
import { RestRoutes } from '../../src/rest/rest-routes.ts'

const routes = new RestRoutes([
  { method: 'GET', path: '/things/{id}', target: 'item' },
  { method: 'PATCH', path: '/things/{id}', target: 'change' },
  { method: 'GET', path: '/things/', target: 'list' },
])

describe('RestRoutes', () => {
  it.each([
    ['GET', '/things/', { type: 'found', target: 'list', params: {} }],
    ['GET', '/things/7', { type: 'found', target: 'item', params: { id: '7' } }],
    ['PATCH', '/things/', { type: 'found', target: 'change', params: { id: '' } }],
    ['DELETE', '/things/7', { type: 'other method', methods: ['GET', 'PATCH'] }],
    ['GET', '/things', { type: 'unknown' }],
    ['GET', '/things/7/parts', { type: 'unknown' }],
  ])('%s %s leads to %j', (method, path, match) => {
    expect(routes.find(method, path.split('/'))).toEqual(match)
  })
})
