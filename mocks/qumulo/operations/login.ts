import type { JsonValue } from '../../../src/json/value.ts'
import { refusal } from '../errors.ts'
import type { Exchange } from '../exchange.ts'
import { readBody, requiredText } from '../read-body.ts'
import { SESSION_LIFE, SESSION_PREFIX } from '../session-record.ts'
import type { QumuloWorld } from '../world.ts'

/** Logs a user in by a password. Whatever credentials came along are ignored: clients send stale ones. */
export function login(world: QumuloWorld, { body }: Omit<Exchange, 'caller'>): JsonValue {
  const { clock, random, sessions, settings } = world
  const wanted = readBody(body, ['username', 'password'], settings)
  const username = requiredText(wanted, 'username')
  const password = requiredText(wanted, 'password')
  const user = world.directory
    .users()
    .find(({ name }) => name.toLowerCase() === username.toLowerCase())
  if (!user || user.password === null || user.password !== password) {
    throw refusal(401, settings.errorClasses.loginFailed, 'Incorrect username or password.')
  }
  const secret = btoa(String.fromCharCode(...random.bytes(48)))
  const bearer_token = SESSION_PREFIX + secret
  sessions.create(bearer_token, { auth_id: user.auth_id }, clock.now() + SESSION_LIFE)
  return { bearer_token }
}
