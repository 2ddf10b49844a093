const META =
  /^(ObjectMeta|OwnerReference|ManagedFieldsEntry|FieldsV1|ListMeta|Status|StatusDetails|StatusCause|WatchEvent|DeleteOptions)(_v\d+)?$/

/**
 * The name of a schema in the documents that a server gives out: after the Go package of the type, or the turned-round
 * group of a custom resource. Clients show what stands behind the last dot.
 */
export function definitionName(schema: string, prefix: string): string {
  const name = schema.replace(/_v\d+$/, '')
  return META.test(schema) ? `io.k8s.apimachinery.pkg.apis.meta.v1.${name}` : `${prefix}.${name}`
}

/** What the schemas of a group and version are named after. */
export function definitionPrefix(
  family: 'builtin' | 'aggregated' | 'custom',
  group: string,
  version: string,
): string {
  const [first = '', ...rest] = group.split('.')
  switch (family) {
    case 'builtin':
      return `io.k8s.api.${group === '' ? 'core' : first}.${version}`
    case 'aggregated': {
      const vendor = rest.toReversed()
      return `com.github.${vendor.slice(1).join('.') || first}.api.${first}.${version}`
    }
    case 'custom':
      return [...group.split('.').toReversed(), version].join('.')
  }
}
