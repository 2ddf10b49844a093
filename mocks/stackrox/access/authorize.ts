import { rpcError } from '../../../src/rest/gateway/rpc-error.ts'
import type { Caller } from './identify.ts'
import { reaches, type Access } from './permissions.ts'

/** What a method needs. */
export type Needed = readonly [access: Access, resource: string]

/** Refuses a caller that lacks a permission, for the first that it lacks (stackrox pkg/grpc/authz/user). */
export function authorize({ permissions }: Caller, needed: readonly Needed[]): void {
  for (const [access, resource] of needed) {
    if (reaches(permissions[resource] ?? 'NO_ACCESS', access)) continue
    throw rpcError('permissionDenied', `not authorized: "${access}" for "${resource}"`)
  }
}
