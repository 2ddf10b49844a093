/**
 * Thrown in place of an answer, or in the middle of one: the connection is to break. It is a TypeError because that is
 * what a fetch rejects with then.
 */
export class ConnectionReset extends TypeError {
  constructor() {
    super('the connection was reset')
  }
}
