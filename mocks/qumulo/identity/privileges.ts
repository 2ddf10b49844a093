/** What lets a user see the tokens of others. */
export const READ_TOKENS = 'PRIVILEGE_ACCESS_TOKENS_READ'
/** What lets a user create, change and delete the tokens of others. */
export const WRITE_TOKENS = 'PRIVILEGE_ACCESS_TOKENS_WRITE'
/** What lets a user ask who others are. */
export const READ_IDENTITIES = 'PRIVILEGE_IDENTITY_READ'
/** What lets a user see the groups of others. */
export const READ_USERS = 'PRIVILEGE_LOCAL_USER_READ'

const READ_AND_WRITE =
  'ACCESS_TOKENS AUDIT AUTH_CACHE CAPACITY CLUSTER DISK_ERROR ENCRYPTION FS_DELETE_TREE FS_KEY_MANAGEMENT FS_LOCK FS_SETTINGS FTP IDENTITY IDENTITY_CONFIG IDENTITY_MAPPING KERBEROS_KEYTAB KERBEROS_SETTINGS LOCAL_GROUP LOCAL_USER METRICS_CONFIG NETWORK NFS_EXPORT NFS_SETTINGS OBJECT_STORAGE_URIS PORTAL_HUB PORTAL_SPOKE QUOTA REPLICATION_OBJECT REPLICATION_SOURCE REPLICATION_TARGET ROLE S3_BUCKETS S3_CREDENTIALS S3_SETTINGS S3_UPLOADS SAML_SETTINGS SERVICE_PUBLIC_KEYS SMB_FILE_HANDLE SMB_SESSION SMB_SHARE SNAPSHOT SNAPSHOT_POLICY SUPPORT TENANT TIME UPGRADE'
const READ_USE_WRITE = 'AD DNS LDAP'
const READ_ONLY =
  'ANALYTICS CHECKSUMMING FS_ATTRIBUTES KV LICENSE METRICS NETWORK_IP_ALLOCATION PORTAL_GLOBAL REBOOT RECONCILER SNAPSHOT_CALCULATE_USED_CAPACITY SNAPSHOT_DIFFERENCE UNCONFIGURED_NODE'
const OTHERS =
  'DEBUG FILE_FULL_ACCESS FILE_READ_ACCESS FS_FILE_LOCK_WRITE PORTAL_SPOKE_EVICT POWER_CYCLE REBOOT_USE REPLICATION_REVERSE_RELATIONSHIP SNAPSHOT_LOCK WEB_UI_SETTINGS_WRITE'

/** All privileges of a cluster of Qumulo Core 7.7, in byte order. */
const PRIVILEGES: readonly string[] = [
  ...spelled(READ_AND_WRITE, ['_READ', '_WRITE']),
  ...spelled(READ_USE_WRITE, ['_READ', '_USE', '_WRITE']),
  ...spelled(READ_ONLY, ['_READ']),
  ...spelled(OTHERS, ['']),
].toSorted()

function spelled(names: string, ends: readonly string[]): readonly string[] {
  return names.split(' ').flatMap((name) => ends.map((end) => `PRIVILEGE_${name}${end}`))
}

/** The privileges of the roles that every cluster has. A role of another name has none. */
export const ROLE_PRIVILEGES: Readonly<Record<string, readonly string[]>> = {
  Administrators: PRIVILEGES,
  'Data-Administrators': PRIVILEGES.filter((name) =>
    /_(FILE|FS|NFS|QUOTA|SMB|SNAPSHOT|S3_BUCKETS|S3_UPLOADS)_|ANALYTICS_READ/.test(name),
  ),
  Observers: PRIVILEGES.filter((name) => name.endsWith('_READ')),
}
