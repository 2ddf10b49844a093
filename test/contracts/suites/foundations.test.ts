import { describe, expect, it } from 'vitest'
import { suites } from '../../../contracts/suites/suites.ts'
import { recordings, scenariosOf } from '../../golden/scenario.ts'

const NAMED = /recordings? ([a-z0-9-]+(?:(?:, | and )[a-z0-9-]+)*)/g

describe('what checks rest on', () => {
  it.each(Object.keys(suites) as (keyof typeof suites)[])(
    'is there: the recordings that the %s suite names',
    (api) => {
      const known = new Set(
        recordings()
          .flatMap(scenariosOf)
          .map(({ name }) => name),
      )

      const named = suites[api].flatMap(({ id, source }) =>
        [...source.matchAll(NAMED)]
          .flatMap(([, names = '']) => names.split(/, | and /))
          .map((name) => ({ id, name })),
      )

      expect(named.filter(({ name }) => !known.has(name))).toEqual([])
    },
  )
})
