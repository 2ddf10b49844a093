import { encodeJsonText } from '../../json/encode-json.ts'
import type { JsonObject } from '../../json/value.ts'
import type { Discovery } from '../discovery/discovery.ts'
import { etagOf } from '../discovery/resource-facts.ts'
import { discoveryDocument, versionDocument } from './version-document.ts'

/** A document as it is sent, and its version. */
export interface Published {
  readonly document: JsonObject
  readonly text: string
  readonly etag: string
}

/** The OpenAPI documents of a server: one for each version of a group, made when it is first asked for. */
export class OpenApi {
  readonly #makers: ReadonlyMap<string, () => JsonObject>
  readonly #known = new Map<string, Promise<Published>>()

  /** `published` are the schemas of documents that describe the kinds. */
  constructor(discovery: Discovery, published: readonly JsonObject[]) {
    this.#makers = new Map(makersOf(discovery, published))
  }

  /** The paths of all documents, sorted. */
  get paths(): readonly string[] {
    return [...this.#makers.keys()].toSorted()
  }

  /** The document of a path such as `apis/apps/v1`; undefined when there is none. */
  find(path: string): Promise<Published> | undefined {
    const make = this.#makers.get(path)
    if (!make) return undefined
    const known = this.#known.get(path)
    if (known) return known
    const made = publish(make())
    this.#known.set(path, made)
    return made
  }
}

async function publish(document: JsonObject): Promise<Published> {
  const text = encodeJsonText(document)
  return { document, text, etag: await etagOf(text) }
}

function* makersOf(
  { core, named }: Discovery,
  published: readonly JsonObject[],
): Iterable<[string, () => JsonObject]> {
  for (const path of ['api', 'apis', 'version']) yield [path, () => discoveryDocument(`/${path}/`)]
  for (const { name, versions } of [core, ...named]) {
    // A group of custom resources has no document of its own, its versions have.
    if (name !== '' && versions.every(({ isCustom }) => !isCustom)) {
      yield [`apis/${name}`, () => discoveryDocument(`/apis/${name}/`)]
    }
    for (const version of versions) {
      const prefix = name === '' ? 'api' : 'apis'
      yield [`${prefix}/${version.groupVersion}`, () => versionDocument(version, published)]
    }
  }
}
