import { StoreError } from '../../store/store-error.ts'
import type { JsonObject } from '../../json/value.ts'
import type { Exchange } from '../exchange.ts'
import { withMetadata } from '../meta/object-meta.ts'
import {
  defaultListOptions,
  parseListOptions,
  validateListOptions,
  type ListOptions,
} from '../options/list-options.ts'
import { checkStream } from '../answer/negotiate.ts'
import { textOf } from '../options/query.ts'
import { watchForm } from '../output/watch-form.ts'
import { rootOf, type Resource } from '../resource.ts'
import { storedForm } from '../write/stored-form.ts'
import type { Result } from '../result.ts'
import { awaitRevision, resourceVersionProblem } from '../options/revision.ts'
import { pinnedValue } from '../select/fields.ts'
import {
  parseSelectors,
  selectionOf,
  type ParsedSelectors,
  type Selection,
} from '../select/selection.ts'
import { badRequest, expired, serverError } from '../status.ts'
import { objectEvent, type Sees, type WatchEvent } from '../watch/event.ts'
import { WatchStream, type WatchStart } from '../watch/watch-stream.ts'
import type { World } from '../world.ts'

/** A watch of a collection, or of one name by the deprecated path. */
export function watch(world: World, exchange: Exchange): Result {
  const options = watchOptions(exchange)
  const selectors = parseSelectors(options)
  const output = exchange.output()
  const selection = selectionFor(exchange, selectors)
  const { resource } = exchange
  const problem = resourceVersionProblem(options.resourceVersion)
  if (problem !== undefined) throw serverError(problem)
  const includeObject = textOf(exchange.query, 'includeObject')
  const { clock, tables } = world
  const form = watchForm(resource, { form: output, includeObject, tables, now: () => clock.now() })
  checkStream(output)
  const source = new WatchStream(
    {
      resource,
      sees: seesOf(exchange, selection),
      frames: world.frames,
      clock,
      form,
      deadline: clock.now() + timeoutOf(world, options) * 1000,
      bookmark: wantsBookmarks(options, resource)
        ? (): WatchEvent | undefined => bookmark(world, resource, Number(options.resourceVersion))
        : undefined,
      tooOld: () => tooOld(world, Number(options.resourceVersion)),
    },
    startOf(world, exchange, options, selection),
  )
  return { type: 'stream', source }
}

// The deprecated path without watch=1 has the options checked and defaulted as a list's.
function watchOptions({ info, query }: Exchange): ListOptions {
  const parsed = parseListOptions(query)
  const options = defaultListOptions(parsed)
  validateListOptions(options)
  return info.isDeprecatedWatch ? { ...options, watch: true } : options
}

function selectionFor({ info, resource }: Exchange, selectors: ParsedSelectors): Selection {
  const selection = selectionOf(selectors, resource)
  if (!info.isDeprecatedWatch || info.name === '') return selection
  const pinned = pinnedValue(selectors.fields, 'metadata.name')
  if (selectors.fields.length > 0 && pinned !== info.name) {
    throw badRequest("fieldSelector metadata.name doesn't match requested name")
  }
  const { name } = info
  const field = { field: 'metadata.name', value: name, isNegated: false }
  return selectionOf({ ...selectors, fields: [...selectors.fields, field] }, resource)
}

function seesOf({ resource, user }: Exchange, { matches }: Selection): Sees {
  const { viewOf } = resource.definition
  if (!viewOf) return matches ?? ((): boolean => true)
  return (object) => viewOf.visibleTo(object, user) && (!matches || matches(object))
}

const MIN_TIMEOUT = 1800

function timeoutOf(world: World, { timeoutSeconds }: ListOptions): number {
  if (timeoutSeconds === undefined || timeoutSeconds === 0) {
    return MIN_TIMEOUT + world.random.integer(MIN_TIMEOUT)
  }
  return Math.max(timeoutSeconds, 0)
}

// Bookmarks name no user, so the view of a user's own objects never shows one.
const wantsBookmarks = (options: ListOptions, { definition }: Resource): boolean =>
  options.allowWatchBookmarks && !definition.viewOf

function bookmark(
  world: World,
  resource: Resource,
  floor: number,
  annotations?: JsonObject,
): WatchEvent | undefined {
  const revision = world.store.revision
  if (revision < floor) return undefined
  const empty = storedForm(resource, {})
  const meta = { resourceVersion: String(revision), annotations }
  return objectEvent('BOOKMARK', withMetadata(empty, meta))
}

const tooOld = (world: World, asked: number): ReturnType<typeof expired> =>
  expired(`too old resource version: ${asked} (${world.store.oldestRevision - 1})`)

function startOf(
  world: World,
  exchange: Exchange,
  options: ListOptions,
  selection: Selection,
): WatchStart | Promise<WatchStart> {
  const asked = Number(options.resourceVersion)
  const wantsInitial = options.sendInitialEvents ?? asked === 0
  try {
    if (!wantsInitial) return liveStart(world, rootFor(exchange, selection), asked)
    const begin = (): WatchStart => initialStart(world, exchange, options, selection)
    const wait = awaitRevision(world, asked)
    return wait ? wait.then(begin) : begin()
  } catch (error) {
    const refusal = error instanceof StoreError ? tooOld(world, asked) : error
    return Promise.reject(refusal)
  }
}

const rootFor = ({ resource, info }: Exchange, selection: Selection): string =>
  rootOf(resource, resource.isNamespaced ? info.namespace || (selection.namespace ?? '') : '')

function liveStart(world: World, root: string, asked: number): WatchStart {
  const { store } = world
  const from = asked === 0 ? store.revision : Math.min(asked, store.revision)
  return { initial: [], endOfInitial: undefined, feed: store.feed(root, from), after: asked }
}

function initialStart(
  world: World,
  exchange: Exchange,
  options: ListOptions,
  selection: Selection,
): WatchStart {
  const { store } = world
  const root = rootFor(exchange, selection)
  const view = store.at()
  const isMarked = options.sendInitialEvents === true && wantsBookmarks(options, exchange.resource)
  return {
    initial: view.scan(root),
    endOfInitial: isMarked
      ? (): WatchEvent | undefined =>
          bookmark(world, exchange.resource, 0, { 'k8s.io/initial-events-end': 'true' })
      : undefined,
    feed: store.feed(root, view.revision),
    after: view.revision,
  }
}
