import { serverError } from '../status.ts'

const MOST = 9_000_000_000

/**
 * The seconds that etcd keeps an object whose kind asks for a time to live: 5 % more, at most a minute, at least two
 * seconds in all. Refuses more than a lease can have with etcd's plain 500; a sum that overflows is the shortest lease.
 */
export function leaseSeconds(timeToLive: number): number {
  const slack = Math.min(timeToLive * 0.05, 60)
  const lease = Math.floor(timeToLive + slack)
  if (timeToLive >= 2 ** 63 - 60) return 2
  if (lease > MOST) throw serverError('etcdserver: too large lease TTL')
  return Math.max(lease, 2)
}
