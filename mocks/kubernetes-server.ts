import alaudaDocument from '../contracts/documents/alauda.json' with { type: 'json' }
import coreDocument from '../contracts/documents/kubernetes.json' with { type: 'json' }
import openshiftDocument from '../contracts/documents/openshift.json' with { type: 'json' }
import type { Grant } from '../src/auth/grants.ts'
import { SYSTEM_ADMIN } from '../src/auth/identity.ts'
import { staticToken } from '../src/auth/static-token.ts'
import type { JsonObject } from '../src/json/value.ts'
import { createKubeApi } from '../src/kube/create-kube-api.ts'
import type { KindDefinition } from '../src/kube/define-kind.ts'
import type { PlainRequest } from '../src/http/exchange.ts'
import type { ApiFactory } from '../src/mock/api.ts'
import { alaudaApi } from './alauda/index.ts'
import { kubernetesApi } from './kubernetes/index.ts'
import { registered } from './kubernetes/registered.ts'
import { openshiftApi, openshiftTokens } from './openshift/index.ts'

/** The systems that one Kubernetes API server serves. */
const SERVED = [kubernetesApi, openshiftApi, alaudaApi]

const PUBLISHED = [coreDocument, openshiftDocument, alaudaDocument].map(
  ({ components }) => components.schemas as unknown as JsonObject,
)

/** What a mock adds to what a cluster serves. */
export interface ServerOptions {
  /** Kinds of the user's own. */
  readonly kinds: readonly KindDefinition[]
  /** What identities may do beside what every cluster grants. */
  readonly grants: readonly Grant[]
  /** Whether the controllers that deletions wait for are played. */
  readonly controllers: boolean
}

/** The API server of the mock: all systems that a cluster serves behind one URL. */
export const kubernetesServer =
  ({ kinds, grants, controllers }: ServerOptions): ApiFactory =>
  (runtime) => {
    const oauth = openshiftTokens(runtime.clock)
    const server = createKubeApi(runtime, {
      kinds: [...SERVED.flatMap((api) => api.kinds), ...oauth.reviews, ...kinds],
      grants: [...SERVED.flatMap((api) => api.grants), ...grants],
      authenticators: [
        staticToken(runtime.adminToken, SYSTEM_ADMIN),
        ...kubernetesApi.authenticators,
        ...oauth.authenticators,
        ...alaudaApi.authenticators,
      ],
      restrictions: openshiftApi.restrictions,
      audiences: kubernetesApi.audiences,
      pages: [...kubernetesApi.pages, ...alaudaApi.pages],
      registered,
      controllers,
      published: PUBLISHED,
    })
    return {
      name: 'kubernetes',
      operations: SERVED.flatMap((api) => api.operations),
      collections: server.collections,
      owns: (path) => server.owns(withoutPrefix(path)),
      answer: (request) => server.answer(local(request)),
      describe: (request) => server.describe(local(request)),
    }
  }

function withoutPrefix(path: string): string {
  const { prefix } = alaudaApi
  return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path
}

function local(request: PlainRequest): PlainRequest {
  const path = withoutPrefix(request.path)
  return path === request.path ? request : { ...request, path }
}
