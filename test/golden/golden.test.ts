import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exclusionOf, exclusions } from './excluded.ts'
import { differencesOf } from './differences-of.ts'
import { recordings, scenariosOf } from './scenario.ts'

describe.each(recordings())('%s', (recording) => {
  const rows = scenariosOf(recording).map((scenario) => [scenario.name, scenario] as const)

  it.concurrent.each(rows)('%s', async (_name, scenario) => {
    const found = await differencesOf(scenario)

    const exclusion = exclusionOf(scenario)
    if (exclusion === undefined) expect(found).toEqual([])
    else expect(found, `now agrees, remove it from "${exclusion.difference}"`).not.toEqual([])
  })
})

describe('what is left out', () => {
  const document = readFileSync(new URL('../../DIFFERENCES.md', import.meta.url), 'utf8')
  const rows = document.split('\n').map((line) => line.split(' | ', 1).join('').slice(2))
  const scenarios = recordings().flatMap(scenariosOf)

  it.each(exclusions)('$difference: stands in DIFFERENCES.md and is met', (exclusion) => {
    expect(rows).toContain(exclusion.difference)
    expect(scenarios.filter((scenario) => exclusionOf(scenario) === exclusion)).not.toEqual([])
  })
})
