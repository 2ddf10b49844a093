import type { Clock } from '../../runtime/clock.ts'
import type { ControlCall, ControlRoute } from './control-route.ts'
import { ControlError } from './control-answer.ts'

/** The routes of time. */
export const clockRoutes: readonly ControlRoute[] = [
  { route: 'GET /clock', does: 'tells the time', run: ({ mock }) => shown(mock.clock) },
  {
    route: 'POST /clock/advance',
    does: 'moves the clock on, such as { "by": "24h" }; what falls due happens on the way',
    run: advance,
  },
]

interface MovableClock extends Clock {
  advance(duration: number | string): void
}

function advance({ mock, body }: ControlCall): unknown {
  const { by } = body
  if (typeof by !== 'string' && typeof by !== 'number') {
    throw new ControlError(400, 'say by how much: { "by": "24h" }')
  }
  if (!isMovable(mock.clock)) throw new ControlError(409, 'this clock cannot be moved')
  mock.clock.advance(by)
  return shown(mock.clock)
}

const isMovable = (clock: Clock): clock is MovableClock => 'advance' in clock

const shown = (clock: Clock): unknown => ({ now: new Date(clock.now()).toISOString() })
