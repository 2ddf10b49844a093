import type { JsonObject } from '../../json/value.ts'
import { unregistered } from '../body/body-errors.ts'
import { toldType } from '../body/told-type.ts'
import { serverError } from '../status.ts'

/**
 * Refuses a body that calls itself something else than options of a delete, with the 500 of a decoder that fails.
 * Options are of meta.k8s.io where they do not say otherwise.
 *
 * @param body its kind and version are looked at
 * @param text as it was sent: a message shows it
 */
export function refuseOtherKind(body: JsonObject, text: string): void {
  const { kind, apiVersion } = toldType(body, serverError)
  const version = apiVersion.replace(/^\//, '') || META
  if (version.split('/').length > 2) throw serverError(`unexpected GroupVersion string: ${version}`)
  if (version.endsWith('/')) throw serverError(`Object 'apiVersion' is missing in '${text}'`)
  if (kind === '' || kind === 'DeleteOptions') return
  if (UNVERSIONED.has(kind) || (version === META && OF_META.has(kind))) {
    throw serverError(`converting (v1.${kind}) to (v1.DeleteOptions): unknown conversion`)
  }
  throw serverError(unregistered(version, kind))
}

const META = 'meta.k8s.io/v1'

/** What the scheme of options knows beside them (apimachinery pkg/apis/meta/internalversion/scheme). */
const OF_META: ReadonlySet<string> = new Set([
  'GetOptions',
  'ListOptions',
  'PartialObjectMetadata',
  'PartialObjectMetadataList',
  'PatchOptions',
  'Table',
  'TableOptions',
  'WatchEvent',
])

/** What it knows in any version, whatever that is called. */
const UNVERSIONED: ReadonlySet<string> = new Set([
  'APIGroup',
  'APIGroupList',
  'APIResourceList',
  'APIVersions',
  'CreateOptions',
  'Status',
  'UpdateOptions',
])
