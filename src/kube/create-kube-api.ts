import type { Authenticator } from '../auth/authenticate.ts'
import { DEFAULT_GRANTS } from '../auth/default-grants.ts'
import type { Grant, Restriction } from '../auth/grants.ts'
import type { SigningKeys } from '../auth/signing-keys.ts'
import type { PlainAnswer, PlainRequest } from '../http/exchange.ts'
import type { JsonObject } from '../json/value.ts'
import type { Clock } from '../runtime/clock.ts'
import type { Random } from '../runtime/random.ts'
import type { Store } from '../store/store.ts'
import { KindCollection } from './data/collection.ts'
import type { KindDefinition } from './define-kind.ts'
import { startControllers } from './controllers/start-controllers.ts'
import { describeRequest } from './request/describe-request.ts'
import { Discovery } from './discovery/discovery.ts'
import { answerKube } from './kube-api.ts'
import { Tables } from './output/tables.ts'
import { findPage, type Page } from './request/page.ts'
import { OpenApi } from './openapi/openapi.ts'
import { compileResources } from './resource.ts'
import { ListPieces } from './answer/list-pieces.ts'
import { LabelColumns } from './select/label-columns.ts'
import { SharedParts } from './write/shared-parts.ts'
import { Frames } from './watch/frames.ts'

/** A Kubernetes API server at work in a store. */
export interface KubeApi {
  readonly collections: ReadonlyMap<string, KindCollection>
  readonly owns: (path: string) => boolean
  readonly answer: (request: PlainRequest) => PlainAnswer | Promise<PlainAnswer>
  /** What a request asks for. */
  readonly describe: typeof describeRequest
}

const OWN_PATH = /^\/(api|apis|version|healthz|livez|readyz|openapi|openid|\.well-known)(\/|$)/

/** What an API server works with. */
export interface KubeRuntime {
  readonly store: Store
  readonly clock: Clock
  readonly random: Random
  readonly keys: SigningKeys
  readonly auth: 'open' | 'tokens'
}

/** What an API server serves. */
export interface Served {
  readonly kinds: readonly KindDefinition[]
  /** What identities may do beside what every cluster grants. */
  readonly grants: readonly Grant[]
  /** What identities may not do, whatever is granted. */
  readonly restrictions?: readonly Restriction[]
  /** Who knows which bearer tokens; they are asked in turn. */
  readonly authenticators?: readonly Authenticator[]
  /** Who tokens for this server are meant for. */
  readonly audiences?: readonly string[]
  /** Schemas that are published with prose, by name; they describe kinds in OpenAPI. */
  readonly published?: readonly JsonObject[]
  /** Paths that are no resource's. */
  readonly pages?: readonly Page[]
  /** Whether the controllers that deletions wait for are played. */
  readonly controllers?: boolean
  /** Kinds that the server knows but does not serve, as `apiVersion/kind`: bodies of theirs are told apart. */
  readonly registered?: readonly string[]
}

/** Makes an API server that serves the kinds. Its paths are those of Kubernetes; others are none of its own. */
export function createKubeApi(runtime: KubeRuntime, served: Served): KubeApi {
  const resources = compileResources(served.kinds)
  const discovery = new Discovery(resources)
  const world = {
    store: runtime.store,
    clock: runtime.clock,
    random: runtime.random,
    keys: runtime.keys,
    auth: runtime.auth,
    resources,
    frames: new Frames(),
    shared: new SharedParts(),
    tables: new Tables(),
    labels: new LabelColumns(),
    pieces: new ListPieces(),
    discovery,
    openApi: new OpenApi(discovery, served.published ?? []),
    registered: new Set(served.registered),
    grants: [...DEFAULT_GRANTS, ...served.grants],
    restrictions: served.restrictions ?? [],
    pages: served.pages ?? [],
    authenticators: served.authenticators ?? [],
    audiences: served.audiences ?? [],
  }
  if (served.controllers) startControllers(world)
  const kept = resources.filter(({ definition }) => !definition.review)
  return {
    collections: new Map(
      kept.map((resource) => [resource.definition.kind, new KindCollection(world, resource)]),
    ),
    owns: (path) => OWN_PATH.test(path) || findPage(world, path) !== undefined,
    answer: (request) => answerKube(world, request),
    describe: describeRequest,
  }
}
