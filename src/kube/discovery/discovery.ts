import { encodeJsonText } from '../../json/encode-json.ts'
import type { JsonObject } from '../../json/value.ts'
import type { Resource } from '../resource.ts'
import { aggregatedDocument } from './aggregated-document.ts'
import { apiResourceList } from './legacy-documents.ts'
import { etagOf } from './resource-facts.ts'
import { servedGroups, type ServedGroup, type ServedVersion } from './served-groups.ts'

/** A document and its version. */
export interface Versioned {
  readonly document: JsonObject
  readonly etag: string
}

/** What a server tells about itself; each document is made when it is first asked for. */
export class Discovery {
  readonly groups: readonly ServedGroup[]
  readonly #aggregated = new Map<string, Promise<Versioned>>()
  readonly #lists = new Map<ServedVersion, Promise<JsonObject>>()

  constructor(resources: readonly Resource[]) {
    this.groups = servedGroups(resources)
  }

  /** The core group; without a version where no core kind is served. */
  get core(): ServedGroup {
    return this.groups.find(({ name }) => name === '') ?? { name: '', versions: [] }
  }

  /** All groups but the core. */
  get named(): readonly ServedGroup[] {
    return this.groups.filter(({ name }) => name !== '')
  }

  /** The document of all groups under a prefix; its version does not count kind and API version. */
  aggregated(prefix: 'api' | 'apis'): Promise<Versioned> {
    return remembered(this.#aggregated, prefix, async () => {
      const document = aggregatedDocument(prefix === 'api' ? [this.core] : this.named)
      const { kind: _kind, apiVersion: _apiVersion, ...rest } = document
      return { document, etag: await etagOf(encodeJsonText(rest)) }
    })
  }

  /** The list of the resources of a version. */
  resourceList(version: ServedVersion): Promise<JsonObject> {
    return remembered(this.#lists, version, () => apiResourceList(version))
  }
}

function remembered<K, V>(known: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const found = known.get(key)
  if (found) return found
  const made = make()
  known.set(key, made)
  return made
}
