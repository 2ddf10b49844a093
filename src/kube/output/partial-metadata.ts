import type { JsonObject } from '../../json/value.ts'
import { metadataOf, withMetadata } from '../meta/object-meta.ts'

/** The versions of meta.k8s.io that transformed objects come in. */
export type MetaVersion = 'v1' | 'v1beta1'

/** What a PartialObjectMetadata begins with, up to the metadata. */
export const partialHead = (version: MetaVersion): string =>
  `{"kind":"PartialObjectMetadata","apiVersion":"meta.k8s.io/${version}","metadata":`

/** An object without all but its metadata. */
export const partialMetadata = (object: JsonObject, version: MetaVersion): JsonObject => ({
  kind: 'PartialObjectMetadata',
  apiVersion: `meta.k8s.io/${version}`,
  metadata: orderedMetadata(object),
})

/** The metadata of an object in the order of the Go type. */
export const orderedMetadata = (object: JsonObject): JsonObject =>
  metadataOf(withMetadata(object, {}))
