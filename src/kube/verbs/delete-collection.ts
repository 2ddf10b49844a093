import type { Exchange } from '../exchange.ts'
import {
  defaultListOptions,
  parseListOptions,
  validateListOptions,
  type ListOptions,
} from '../options/list-options.ts'
import { valuesIn } from '../../store/take-runs.ts'
import { nameOf, namespaceOf } from '../meta/object-meta.ts'
import { keyOf } from '../resource.ts'
import type { ListResult } from '../result.ts'
import { parseSelectors, selectionOf } from '../select/selection.ts'
import type { World } from '../world.ts'
import { deleteEntry, readDeleteOptions } from './delete.ts'
import { readPage } from './list.ts'

/**
 * DELETE of a collection: each selected object as by itself. Answers the list as it was before. The first error ends it;
 * what was deleted until then stays deleted.
 */
export async function deleteCollection(world: World, exchange: Exchange): Promise<ListResult> {
  const { resource } = exchange
  const asked = parseListOptions(exchange.query)
  const selectors = parseSelectors(asked)
  // One that is asked to watch is held to the rules of a watch, and is none.
  validateListOptions(defaultListOptions(asked))
  const options = { ...asked, watch: false }
  const selection = selectionOf(selectors, resource)
  const deletion = readDeleteOptions(exchange)
  const page = await readPage(world, exchange, {
    options: selection.name === undefined ? exactly(options) : options,
    selection,
  })
  for (const { value } of valuesIn(page.runs)) {
    const entry = world.store.get(keyOf(resource, namespaceOf(value), nameOf(value)))
    if (entry) deleteEntry(world, resource, entry, deletion)
  }
  return page
}

// A deletion lists in pages, and a page at a version is one at exactly that version; a single name is no page.
function exactly(options: ListOptions): ListOptions {
  const { resourceVersion, resourceVersionMatch } = options
  const isPinned = Number(resourceVersion) !== 0 && resourceVersionMatch === ''
  return isPinned ? { ...options, resourceVersionMatch: 'Exact' } : options
}
