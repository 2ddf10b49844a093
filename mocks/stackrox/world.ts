import type { SigningKey } from '../../src/auth/signing-keys.ts'
import type { Runtime } from '../../src/mock/api.ts'
import { Records } from '../../src/rest/records.ts'
import type { Clock } from '../../src/runtime/clock.ts'
import type { Random } from '../../src/runtime/random.ts'
import { Roles, type RoleRecord } from './access/roles.ts'
import type { StackroxSettings } from './options.ts'
import type { TokenRecord } from './tokens/token-record.ts'

/** What every method works on. */
export interface StackroxWorld {
  /** Requests without credentials are the administrator's. */
  readonly isOpen: boolean
  /** The mock's own bearer token, which is the administrator's on all of its systems. */
  readonly adminToken: string
  readonly clock: Clock
  readonly random: Random
  readonly settings: StackroxSettings
  readonly tokens: Records<TokenRecord>
  readonly roleRecords: Records<RoleRecord>
  readonly roles: Roles
  /** The key that tokens are signed with. */
  readonly signingKey: () => Promise<SigningKey>
}

/** The part of a mock's store that is a Central. */
export function worldIn(
  { store, clock, random, keys, auth, adminToken }: Runtime,
  settings: StackroxSettings,
): StackroxWorld {
  const roleRecords = new Records<RoleRecord>(store, { prefix: '/stackrox/roles/' })
  return {
    isOpen: auth === 'open',
    adminToken,
    clock,
    random,
    settings,
    tokens: new Records<TokenRecord>(store, { prefix: '/stackrox/apitokens/' }),
    roleRecords,
    roles: new Roles(roleRecords),
    signingKey: () => keys.get('central'),
  }
}
