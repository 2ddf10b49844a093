import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { World, WorldObject } from '../../fixtures/worlds/world.ts'
import { isJsonObject } from '../json/value.ts'

/** The worlds that have a name. */
export const NAMED_WORLDS = ['empty', 'typical'] as const

/** What `--world` stands for: a name, or the world of a file. */
export type WorldChoice = (typeof NAMED_WORLDS)[number] | World

/** The parts of a world that are no Kubernetes objects, by the name of their system. */
const RECORDS = ['qumulo', 'stackrox'] as const

/**
 * Reads a world: `empty`, `typical`, or a file of manifests in YAML or JSON, as kubectl takes and prints them, lists
 * included. A document without a kind may hold `qumulo` and `stackrox`, each a list. Refuses, with an Error that names the
 * file and the document, what is neither.
 */
export async function readWorld(given: string): Promise<WorldChoice> {
  const named = NAMED_WORLDS.find((name) => name === given)
  if (named) return named
  const { loadAll } = await import('js-yaml')
  try {
    const documents = loadAll(await readFile(given, 'utf8'))
    return worldFrom(basename(given), documents)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const why =
      code === 'ENOENT'
        ? `it is neither ${NAMED_WORLDS.join(' nor ')}, nor is there such a file`
        : message.split('\n', 1).join('')
    throw new Error(`--world ${given}: ${why}`, { cause: error })
  }
}

function worldFrom(name: string, documents: readonly unknown[]): World {
  const objects: WorldObject[] = []
  const records: Partial<Record<(typeof RECORDS)[number], unknown[]>> = {}
  documents.forEach((document, index) => {
    if (document === null || document === undefined) return
    const place = documents.length === 1 ? 'the document' : `document ${index + 1}`
    if (!isJsonObject(document)) throw new Error(`${place} is no object`)
    if ('kind' in document) objects.push(...manifestsOf(document, place))
    else collectRecords(document, place, records)
  })
  // What the lists hold is checked where it is loaded.
  return { name, objects, ...(records as Pick<World, 'qumulo'>) }
}

function manifestsOf(document: Readonly<Record<string, unknown>>, place: string): WorldObject[] {
  const { kind, apiVersion, metadata, items } = document
  if (typeof kind !== 'string' || typeof apiVersion !== 'string') {
    throw new Error(`${place} needs a kind and an apiVersion`)
  }
  if (kind.endsWith('List') && Array.isArray(items)) {
    return items.flatMap((item: unknown, index) => {
      const itemPlace = `item ${index} of ${place}`
      if (!isJsonObject(item)) throw new Error(`${itemPlace} is no object`)
      // The items of a typed list say neither.
      const typed = { kind: kind.replace(/List$/, ''), apiVersion, ...item }
      return manifestsOf(typed, itemPlace)
    })
  }
  if (!isJsonObject(metadata) || typeof metadata['name'] !== 'string') {
    throw new Error(`${place}, of kind ${kind}, needs a metadata.name`)
  }
  const { resourceVersion: _resourceVersion, ...kept } = metadata
  return [{ ...document, kind, apiVersion, metadata: { ...kept, name: metadata['name'] } }]
}

function collectRecords(
  document: Readonly<Record<string, unknown>>,
  place: string,
  records: Partial<Record<(typeof RECORDS)[number], unknown[]>>,
): void {
  for (const [name, list] of Object.entries(document)) {
    const system = RECORDS.find((known) => known === name)
    if (!system) {
      throw new Error(
        `${place} has neither a kind nor one of ${RECORDS.join(', ')}: ${JSON.stringify(name)}`,
      )
    }
    if (!Array.isArray(list)) throw new Error(`${system} of ${place} is no list`)
    records[system] = [...(records[system] ?? []), ...list]
  }
}
