import type { Policy } from '../auth/policy.ts'
import type { PlainAnswer, PlainRequest } from '../http/exchange.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Random } from '../runtime/random.ts'
import type { Store } from '../store/store.ts'
import { KindCollection } from './collection.ts'
import type { KindDefinition } from './define-kind.ts'
import { answerKube } from './kube-api.ts'
import { compileResources } from './resource.ts'
import { Frames } from './watch/frames.ts'

/** A Kubernetes API server at work in a store. */
export interface KubeApi {
  readonly collections: ReadonlyMap<string, KindCollection>
  readonly owns: (path: string) => boolean
  readonly answer: (request: PlainRequest) => PlainAnswer | Promise<PlainAnswer>
}

const OWN_PATH = /^\/(api|apis|version|healthz|livez|readyz|openapi|\.well-known)(\/|$)/

/** Makes an API server that serves the kinds. Its paths are those of Kubernetes; others are none of its own. */
export function createKubeApi(
  runtime: { readonly store: Store; readonly clock: Clock; readonly random: Random },
  served: {
    readonly kinds: readonly KindDefinition[]
    readonly policies: readonly Policy[]
    /** Kinds that the server knows but does not serve, as `apiVersion/kind`: bodies of theirs are told apart. */
    readonly registered?: readonly string[]
    /** Paths of kinds that can only be created. */
    readonly createOnly?: readonly string[]
  },
): KubeApi {
  const { store, clock, random } = runtime
  const resources = compileResources(served.kinds)
  const registered = new Set(served.registered)
  const createOnly = new Set(served.createOnly)
  const world = { store, clock, random, resources, registered, createOnly, frames: new Frames() }
  return {
    collections: new Map(
      resources.map((resource) => [resource.definition.kind, new KindCollection(world, resource)]),
    ),
    owns: (path) => OWN_PATH.test(path),
    answer: (request) => answerKube({ world, policies: served.policies }, request),
  }
}
