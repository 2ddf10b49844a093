import type { JsonValue } from '../../../src/json/value.ts'
import type { GatewayCall } from '../../../src/rest/gateway/route-gateway.ts'
import type { Needed } from '../access/authorize.ts'
import type { Caller } from '../access/identify.ts'
import type { StackroxWorld } from '../world.ts'

/** A method of the service. */
export interface Operation {
  /** What the caller must be allowed, in the order in which it is looked at. */
  readonly needs: readonly Needed[]
  /**
   * Decodes a request, which happens before anybody asks who sent it; what it gives does the rest. Refuses what the
   * gateway refuses.
   */
  readonly read: (
    call: Pick<GatewayCall<unknown>, 'params' | 'form' | 'body'>,
    world: StackroxWorld,
  ) => Handler
}

/** Answers a request that was decoded, and whose caller may do it. */
export type Handler = (caller: Caller) => JsonValue | Promise<JsonValue>
