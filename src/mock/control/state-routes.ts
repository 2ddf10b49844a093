import type { Snapshot } from '../../store/store.ts'
import type { Mock } from '../mock.ts'
import type { ControlCall, ControlRoute } from './control-route.ts'
import { ControlError } from './control-answer.ts'

/** The routes of the world itself. */
export function stateRoutes(): readonly ControlRoute[] {
  // By their worlds, so that those of a world that has ended go with it.
  const snapshots: Snapshots = new WeakMap()
  let count = 0
  return [
    {
      route: 'GET /state',
      does: 'tells what there is, in numbers',
      run: ({ mock }) => stateOf(mock),
    },
    {
      route: 'POST /reset',
      does: 'goes back to the world it began with',
      run: ({ mock }) => mock.reset(),
    },
    {
      route: 'POST /compact',
      does: 'forgets old revisions: lists and watches from them are too old',
      run: ({ mock }) => mock.compact(),
    },
    {
      route: 'POST /snapshots',
      does: 'keeps the world as it is, to go back to; gives its id',
      run({ mock }) {
        count += 1
        const id = String(count)
        const kept = snapshots.get(mock) ?? new Map<string, Snapshot>()
        snapshots.set(mock, kept.set(id, mock.snapshot()))
        return { id }
      },
    },
    {
      route: 'POST /snapshots/{id}/restore',
      does: 'goes back to a snapshot of the same world',
      run: (call) => restore(call, snapshots),
    },
    {
      route: 'GET /worlds',
      does: 'tells the worlds that requests have named',
      run: ({ worlds }) => ({ worlds: worlds.names }),
    },
    {
      route: 'DELETE /worlds/{id}',
      does: 'ends a world; the next request that names it finds a new one',
      run({ worlds, id }) {
        if (!worlds.remove(id))
          throw new ControlError(404, `there is no world ${JSON.stringify(id)}`)
      },
    },
  ]
}

type Snapshots = WeakMap<Mock, Map<string, Snapshot>>

function restore({ mock, id }: ControlCall, snapshots: Snapshots): void {
  const snapshot = snapshots.get(mock)?.get(id)
  if (!snapshot) throw new ControlError(404, `this world has no snapshot ${JSON.stringify(id)}`)
  mock.restore(snapshot)
}

function stateOf({ clock, store, collections, faults, journal }: Mock): unknown {
  const kinds = [...collections.values()].filter(({ readOnly, size }) => !readOnly && size > 0)
  return {
    now: new Date(clock.now()).toISOString(),
    revision: store.revision,
    oldestRevision: store.oldestRevision,
    watches: store.openFeeds,
    objects: Object.fromEntries(kinds.map(({ kind, size }) => [kind, size])),
    faults: faults.size,
    requests: journal.size,
  }
}
