import type { JsonObject } from '../../../src/json/value.ts'
import type { Records } from '../../../src/rest/records.ts'
import { everywhere, RESOURCES, type Permissions } from './permissions.ts'

/** The access scope that leaves nothing out. */
export const UNRESTRICTED = 'Unrestricted'

/** The role that gives nothing, which every Central has. */
export const NONE = 'None'

/** A role: what may be done, and where. */
export interface RoleRecord extends JsonObject {
  readonly name: string
  readonly permissions: Permissions
  /** The name of an access scope. */
  readonly accessScope: string
}

const READ = 'READ_ACCESS'
const WRITE = 'READ_WRITE_ACCESS'

/** The roles that every Central has (stackrox central/role/datastore/defaults.go). */
export const DEFAULT_ROLES: readonly RoleRecord[] = [
  roleOf('Admin', everywhere(WRITE)),
  roleOf(
    'Analyst',
    everywhere(
      READ,
      RESOURCES.filter((name) => name !== 'Administration'),
    ),
  ),
  roleOf('Configuration Controller', {
    Cluster: READ,
    Integration: READ,
    WorkflowAdministration: WRITE,
  }),
  roleOf('Continuous Integration', { Detection: READ, Image: WRITE }),
  roleOf('Network Graph Viewer', { Deployment: READ, NetworkGraph: READ, NetworkPolicy: READ }),
  roleOf(NONE, {}),
  roleOf('Sensor Creator', { Administration: WRITE, Cluster: WRITE }),
  roleOf('Vulnerability Management Approver', { VulnerabilityManagementApprovals: WRITE }),
  roleOf('Vulnerability Management Requester', { VulnerabilityManagementRequests: WRITE }),
  roleOf('Vulnerability Report Creator', { Integration: READ, WorkflowAdministration: WRITE }),
]

function roleOf(name: string, permissions: Permissions): RoleRecord {
  return { name, permissions, accessScope: UNRESTRICTED }
}

/** Which roles there are: the default ones, and those of the world, which may take their place. */
export class Roles {
  readonly #records: Records<RoleRecord>

  constructor(records: Records<RoleRecord>) {
    this.#records = records
  }

  all(): readonly RoleRecord[] {
    const own = [...this.#records.list()].map(({ value }) => value)
    const taken = new Set(own.map(({ name }) => name))
    return [...DEFAULT_ROLES.filter(({ name }) => !taken.has(name)), ...own]
  }

  find(name: string): RoleRecord | undefined {
    return this.#records.get(name)?.value ?? DEFAULT_ROLES.find((role) => role.name === name)
  }
}
