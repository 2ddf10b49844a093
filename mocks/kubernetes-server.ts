import { createKubeApi } from '../src/kube/create-kube-api.ts'
import type { Api, Runtime } from '../src/mock/api.ts'
import { kubernetesApi } from './kubernetes/index.ts'
import { registered } from './kubernetes/registered.ts'
import { openshiftApi } from './openshift/index.ts'

/** The systems that one Kubernetes API server serves. */
const SERVED = [kubernetesApi, openshiftApi]

/** The API server of the mock: all systems that a cluster serves behind one URL. */
export function kubernetesServer(runtime: Runtime): Api {
  const server = createKubeApi(runtime, {
    kinds: SERVED.flatMap((api) => api.kinds),
    grants: SERVED.flatMap((api) => api.grants),
    authenticators: kubernetesApi.authenticators,
    audiences: kubernetesApi.audiences,
    registered,
  })
  return {
    name: 'kubernetes',
    operations: SERVED.flatMap((api) => api.operations),
    collections: server.collections,
    owns: server.owns,
    answer: server.answer,
    describe: server.describe,
  }
}
