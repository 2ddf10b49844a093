import { isJsonObject, type JsonObject } from '../../src/json/value.ts'
import { metaText } from '../../src/kube/meta/object-meta.ts'
import { ageColumn, NAME_COLUMN, type Column } from '../../src/kube/output/column.ts'
import { fieldsIn } from './read.ts'

/** The columns of pods (kubernetes pkg/printers/internalversion printPod), as far as containers go. */
export const podColumns: readonly Column[] = [
  NAME_COLUMN,
  {
    name: 'Ready',
    type: 'string',
    description: 'The aggregate readiness state of this pod for accepting traffic.',
    cell: (pod) => `${readyOf(pod)}/${listIn(fieldsIn(pod, 'spec'), 'containers').length}`,
  },
  {
    name: 'Status',
    type: 'string',
    description: 'The aggregate status of the containers in this pod.',
    cell: statusOf,
  },
  {
    name: 'Restarts',
    type: 'string',
    description:
      'The number of times the containers in this pod have been restarted and when the last container in this pod has restarted.',
    cell: (pod) => String(restartsOf(pod)),
  },
  ageColumn(),
  {
    name: 'IP',
    type: 'string',
    priority: 1,
    description:
      'podIP address allocated to the pod. Routable at least within the cluster. Empty if not yet allocated.',
    cell: (pod) => textOrNone(fieldsIn(pod, 'status')['podIP']),
  },
  {
    name: 'Node',
    type: 'string',
    priority: 1,
    description:
      'NodeName indicates in which node this pod is scheduled. If empty, this pod is a candidate for scheduling by the scheduler defined in schedulerName. Once this field is set, the kubelet for this node becomes responsible for the lifecycle of this pod. This field should not be used to express a desire for the pod to be scheduled on a specific node. https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/#nodename',
    cell: (pod) => textOrNone(fieldsIn(pod, 'spec')['nodeName']),
  },
  {
    name: 'Nominated Node',
    type: 'string',
    priority: 1,
    description:
      'nominatedNodeName is set only when this pod preempts other pods on the node, but it cannot be scheduled right away as preemption victims receive their graceful termination periods. This field does not guarantee that the pod will be scheduled on this node. Scheduler may decide to place the pod elsewhere if other nodes become available sooner. Scheduler may also decide to give the resources on this node to a higher priority pod that is created after preemption. As a result, this field may be different than PodSpec.nodeName when the pod is scheduled.',
    cell: (pod) => textOrNone(fieldsIn(pod, 'status')['nominatedNodeName']),
  },
  {
    name: 'Readiness Gates',
    type: 'string',
    priority: 1,
    description:
      'If specified, all readiness gates will be evaluated for pod readiness. A pod is ready when all its containers are ready AND all conditions specified in the readiness gates have status equal to "True" More info: https://git.k8s.io/enhancements/keps/sig-network/580-pod-readiness-gates',
    cell: gatesOf,
  },
]

function statusOf(pod: JsonObject): string {
  const { phase, reason } = fieldsIn(pod, 'status')
  const waiting = statusesOf(pod).map((status) => waitingReason(fieldsIn(status, 'state')))
  const own = waiting.find((text) => text !== '') ?? textOf(reason)
  if (metaText(pod, 'deletionTimestamp') !== '') {
    return textOf(reason) === 'NodeLost' ? 'Unknown' : 'Terminating'
  }
  return own || textOf(phase)
}

function waitingReason(state: JsonObject): string {
  const waiting = textOf(fieldsIn(state, 'waiting')['reason'])
  return waiting || textOf(fieldsIn(state, 'terminated')['reason'])
}

const statusesOf = (pod: JsonObject): readonly JsonObject[] =>
  listIn(fieldsIn(pod, 'status'), 'containerStatuses')

const readyOf = (pod: JsonObject): number =>
  statusesOf(pod).filter(
    (status) => status['ready'] === true && isJsonObject(fieldsIn(status, 'state')['running']),
  ).length

const restartsOf = (pod: JsonObject): number =>
  statusesOf(pod).reduce((sum, { restartCount }) => sum + Number(restartCount ?? 0), 0)

function gatesOf(pod: JsonObject): string {
  const gates = listIn(fieldsIn(pod, 'spec'), 'readinessGates')
  if (gates.length === 0) return '<none>'
  const conditions = listIn(fieldsIn(pod, 'status'), 'conditions')
  const met = gates.filter(({ conditionType }) =>
    conditions.some(({ type, status }) => type === conditionType && status === 'True'),
  )
  return `${met.length}/${gates.length}`
}

function listIn(object: JsonObject, field: string): readonly JsonObject[] {
  const value = object[field]
  return Array.isArray(value) ? value.filter(isJsonObject) : []
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const textOrNone = (value: unknown): string => textOf(value) || '<none>'
