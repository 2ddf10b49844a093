import { describe, expect, it } from 'vitest'
import { parseFilter } from '../../mocks/qumulo/identity/parse-filter.ts'

describe('parseFilter', () => {
  it.each([
    ['auth_id:500', { auth_id: '500' }],
    ['500', { auth_id: '500' }],
    ['uid:0', { uid: 0 }],
    ['gid:1000', { gid: 1000 }],
    ['S-1-5-21-1-2-3-500', { sid: 'S-1-5-21-1-2-3-500' }],
    ['s-1-1-0', { sid: 'S-1-1-0' }],
    ['sid:S-1-1-0', { sid: 'S-1-1-0' }],
    ['name:admin', { name: 'admin' }],
    ['local:joe', { domain: 'LOCAL', name: 'joe' }],
    ['ad:joe', { domain: 'ACTIVE_DIRECTORY', name: 'joe' }],
    ['ldap_user:joe', { domain: 'POSIX_USER', name: 'joe' }],
    ['ldap_group:ops', { domain: 'POSIX_GROUP', name: 'ops' }],
    ['world:Everyone', { domain: 'WORLD', name: 'Everyone' }],
    ['joe', { name: 'joe' }],
    ['CORP\\joe', { name: 'CORP\\joe' }],
    ['auth_id:many', { name: 'auth_id:many' }],
    ['team:joe', { name: 'team:joe' }],
  ])('%s', (expression, query) => {
    expect(parseFilter(expression)).toEqual(query)
  })
})
