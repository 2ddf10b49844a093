import type { FaultRule } from '../faults/fault.ts'
import type { ControlCall, ControlRoute } from './control-route.ts'
import { ControlError } from './control-answer.ts'

/** The routes of faults. */
export const faultRoutes: readonly ControlRoute[] = [
  {
    route: 'GET /faults',
    does: 'tells the faults in force',
    run: ({ mock }) => ({ faults: mock.faults.list() }),
  },
  {
    route: 'POST /faults',
    does: 'puts a fault in force: { "match": { "verb": "watch" }, "fault": { "cutAfterEvents": 3 }, "times": 1 }',
    run: add,
  },
  {
    route: 'DELETE /faults',
    does: 'takes all faults away',
    run: ({ mock }) => mock.faults.clear(),
  },
]

function add({ mock, body }: ControlCall): unknown {
  const { fault, match = {}, times, probability, ...rest } = body
  const [unknown] = Object.keys(rest)
  if (unknown !== undefined)
    throw new ControlError(400, `a fault has no ${JSON.stringify(unknown)}`)
  if (typeof fault !== 'object' || fault === null) {
    throw new ControlError(400, 'say what goes wrong: { "fault": { "status": 503 } }')
  }
  // The rule itself is checked where it is put in force.
  mock.faults.add({ fault, match, times, probability } as FaultRule)
  return { faults: mock.faults.list() }
}
