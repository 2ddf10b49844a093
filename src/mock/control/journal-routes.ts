import type { ControlCall, ControlRoute } from './control-route.ts'

/** The routes of the journal. */
export const journalRoutes: readonly ControlRoute[] = [
  {
    route: 'GET /journal',
    does: 'tells what was asked; the query narrows it down, such as ?verb=list&status=200',
    run: requests,
  },
  {
    route: 'DELETE /journal',
    does: 'forgets what was asked',
    run: ({ mock }) => mock.journal.clear(),
  },
]

function requests({ mock, parameters }: ControlCall): unknown {
  const query = Object.fromEntries(
    [...parameters].map(([name, value]) => [name, name === 'status' ? Number(value) : value]),
  )
  return { requests: mock.journal.requests(query).map((entry) => entry.toJSON()) }
}
