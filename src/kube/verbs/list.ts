import type { Entry } from '../../store/entry.ts'
import { pickerOf, pickRuns, takeRuns, type Picker, type Taken } from '../../store/take-runs.ts'
import type { Run } from '../../store/tree-walk.ts'
import { StoreError } from '../../store/store-error.ts'
import type { View } from '../../store/view.ts'
import {
  decodeContinueToken,
  encodeContinueToken,
  type ContinueToken,
} from '../options/continue-token.ts'
import type { Exchange } from '../exchange.ts'
import {
  defaultListOptions,
  parseListOptions,
  validateListOptions,
  type ListOptions,
} from '../options/list-options.ts'
import { rootOf, type Resource } from '../resource.ts'
import type { ListResult } from '../result.ts'
import { awaitRevision, resourceVersionProblem } from '../options/revision.ts'
import { parseSelectors, selectionOf, type Selection } from '../select/selection.ts'
import { badRequest, expired, tooLargeResourceVersion } from '../status.ts'
import type { World } from '../world.ts'

/** GET of a collection: a page of it, at the revision that the options ask for. */
export function list(world: World, exchange: Exchange): ListResult | Promise<ListResult> {
  const options = defaultListOptions(parseListOptions(exchange.query))
  const selectors = parseSelectors(options)
  validateListOptions(options)
  exchange.output()
  const selection = selectionOf(selectors, exchange.resource)
  return readPage(world, exchange, { options, selection })
}

/** What a page is to hold. */
export interface PageRequest {
  readonly options: ListOptions
  readonly selection: Selection
}

/** Reads a page, waiting for a revision that is still to come. */
export function readPage(
  world: World,
  exchange: Pick<Exchange, 'resource' | 'info' | 'user'>,
  page: PageRequest,
): ListResult | Promise<ListResult> {
  const point = readingPoint(page.options)
  const read = (): ListResult => collect(world, exchange, page, point)
  const wait = point.notOlderThan === 0 ? undefined : awaitRevision(world, point.notOlderThan)
  return wait ? wait.then(read) : read()
}

/** Where a page is read. */
interface ReadingPoint {
  /** The exact revision; undefined for the newest. */
  readonly revision: number | undefined
  readonly notOlderThan: number
  readonly limit: number
  readonly token: ContinueToken | undefined
}

// The table of resource version, match and limit (apiserver pkg/storage/cacher/delegator).
function readingPoint(options: ListOptions): ReadingPoint {
  const { resourceVersion, resourceVersionMatch, continueToken } = options
  const limit = resourceVersion === '0' ? 0 : Math.max(options.limit, 0)
  const latest = { revision: undefined, notOlderThan: 0, limit, token: undefined }
  if (continueToken !== '') {
    const token = decodeContinueToken(continueToken)
    if (resourceVersion !== '' && resourceVersion !== '0') {
      throw badRequest('specifying resource version is not allowed when using continue')
    }
    return { ...latest, token, revision: token.revision > 0 ? token.revision : undefined }
  }
  const problem = resourceVersionProblem(resourceVersion)
  if (problem !== undefined) throw badRequest(`invalid resource version: ${problem}`)
  if (resourceVersion === '') return latest
  if (resourceVersion === '0') return latest
  const revision = Number(resourceVersion)
  const isExact = resourceVersionMatch === 'Exact' || (resourceVersionMatch === '' && limit > 0)
  if (isExact) return { ...latest, revision, notOlderThan: revision }
  return { ...latest, notOlderThan: revision }
}

function collect(
  world: World,
  { resource, info, user }: Pick<Exchange, 'resource' | 'info' | 'user'>,
  { selection }: PageRequest,
  point: ReadingPoint,
): ListResult {
  const view = viewAt(world, point)
  const pinned = info.namespace === '' && resource.isNamespaced ? (selection.namespace ?? '') : ''
  const root = rootOf(resource, info.namespace || pinned)
  const page = fill(view, root, {
    pick: pickerFor(world, selection),
    selection,
    point: pinned === '' ? point : { ...point, token: tokenOfPinned(point.token) },
    isOneName: isOneName(resource, info, selection),
  })
  const { viewOf } = resource.definition
  const last = page.last?.key
  return {
    type: 'list',
    resource,
    revision: view.revision,
    continueToken:
      last === undefined
        ? ''
        : encodeContinueToken({
            revision: view.revision,
            start: `${point.token && pinned !== '' ? '' : '/'}${last.slice(root.length)}\0`,
          }),
    remainingItemCount:
      last === undefined || selection.matches ? undefined : view.count(root, last),
    runs: viewOf ? visibleIn(page.runs, ({ value }) => viewOf.visibleTo(value, user)) : page.runs,
    isWhole: page.isWhole && !viewOf,
  }
}

// Where a selector pins the namespace, a start with a slash in front sorts before every name: the page begins anew.
function tokenOfPinned(token: ContinueToken | undefined): ContinueToken | undefined {
  return token?.start.startsWith('/') ? { ...token, start: '/' } : token
}

// A selector that pins the name in one namespace is read as that one key: it never goes on.
function isOneName(
  resource: Resource,
  info: Exchange['info'],
  { name, namespace }: Selection,
): boolean {
  return name !== undefined && (!resource.isNamespaced || info.namespace !== '' || !!namespace)
}

interface Filling {
  readonly selection: Selection
  readonly pick: Picker<Entry> | undefined
  readonly point: ReadingPoint
  readonly isOneName: boolean
}

/** Fills a page up to its limit. */
function fill(view: View, root: string, filling: Filling): Taken<Entry> & { isWhole: boolean } {
  const { selection, pick, point, isOneName } = filling
  const { matches, name } = selection
  if (isOneName && name !== undefined && !point.token) {
    const entry = name === '' ? undefined : view.get(`${root}${name}`)
    const found = entry && (!matches || matches(entry.value)) ? [only(entry)] : []
    return { runs: found, last: undefined, isWhole: false }
  }
  const limit = point.limit > 0 ? point.limit : Number.POSITIVE_INFINITY
  const runs = runsFrom(view, root, point.token)
  if (!pick) return { ...takeRuns(runs, limit), isWhole: true }
  return { ...pickRuns(runs, limit, pick), isWhole: false }
}

const only = (entry: Entry): Run<Entry> => ({ values: [entry], from: 0, to: 1 })

function pickerFor(
  { labels }: World,
  { byLabels, byFields }: Selection,
): Picker<Entry> | undefined {
  if (!byLabels) return byFields && pickerOf(({ value }) => byFields(value))
  const pick = labels.pickerOf(byLabels)
  if (!byFields) return pick
  return (run, take) =>
    pick(run, (at) => {
      if (byFields(run.values[at]?.value ?? {})) take(at)
    })
}

/** Of runs, what the user of a view may see. */
const visibleIn = (
  runs: readonly Run<Entry>[],
  sees: (entry: Entry) => boolean,
): readonly Run<Entry>[] => pickRuns(runs, Number.POSITIVE_INFINITY, pickerOf(sees)).runs

function runsFrom(
  view: View,
  root: string,
  token: ContinueToken | undefined,
): Iterable<Run<Entry>> {
  if (!token) return view.runs(root)
  const start = `${root}${token.start.replace(/^\//, '')}`
  // A start that does not end in NUL is a key itself, and belongs to the page.
  const first = start.endsWith('\0') ? undefined : view.get(start)
  return first ? headed(first, view.runs(root, start)) : view.runs(root, start)
}

function* headed(first: Entry, others: Iterable<Run<Entry>>): Iterable<Run<Entry>> {
  yield only(first)
  yield* others
}

function viewAt(world: World, { revision, token }: ReadingPoint): View {
  try {
    return world.store.at(revision)
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    if (error.code === 'future') throw tooLargeResourceVersion(revision ?? 0, world.store.revision)
    if (error.code !== 'compacted') throw error
    if (!token) throw expired('The resourceVersion for the provided list is too old.')
    // The token of a 410 is given out without the slash in front.
    throw expired(
      TOO_OLD_TO_CONTINUE,
      encodeContinueToken({ revision: -1, start: token.start.replace(/^\//, '') }),
    )
  }
}

const TOO_OLD_TO_CONTINUE =
  'The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, or use the continue token in this response to retrieve the remainder of the results. Continuing with the provided token results in an inconsistent list - objects that were created, modified, or deleted between the time the first chunk was returned and now may show up in the list.'
