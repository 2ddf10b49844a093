import type { JsonObject } from '../../../src/json/value.ts'

/** How much somebody may do with a resource, from nothing on. */
export const ACCESS = ['NO_ACCESS', 'READ_ACCESS', 'READ_WRITE_ACCESS'] as const

/** One of them. */
export type Access = (typeof ACCESS)[number]

/** Access by resource; what is not named is not accessible. */
export interface Permissions extends JsonObject {
  readonly [resource: string]: Access
}

/** Says whether an access reaches another. */
export const reaches = (given: Access, wanted: Access): boolean =>
  ACCESS.indexOf(given) >= ACCESS.indexOf(wanted)

/** The access that any of the permissions give. */
export function unionOf(all: readonly Permissions[]): Permissions {
  const union: Record<string, Access> = {}
  for (const [resource, access] of all.flatMap((permissions) => Object.entries(permissions))) {
    if (!reaches(union[resource] ?? 'NO_ACCESS', access)) union[resource] = access
  }
  return union
}

/** The resources of Central that users may be given access to (stackrox pkg/sac/resources/list.go). */
export const RESOURCES: readonly string[] = [
  'Access',
  'Administration',
  'Alert',
  'Cluster',
  'Compliance',
  'Deployment',
  'DeploymentExtension',
  'Detection',
  'Image',
  'Integration',
  'K8sRole',
  'K8sRoleBinding',
  'K8sSubject',
  'Namespace',
  'NetworkGraph',
  'NetworkPolicy',
  'Node',
  'Secret',
  'ServiceAccount',
  'VirtualMachine',
  'VulnerabilityManagementApprovals',
  'VulnerabilityManagementRequests',
  'WatchedImage',
  'WorkflowAdministration',
]

/** The same access to many resources. */
export const everywhere = (access: Access, resources = RESOURCES): Permissions =>
  Object.fromEntries(resources.map((resource) => [resource, access]))
