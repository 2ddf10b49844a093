import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMock } from '../mocks/index.ts'
import { listen, type Listening } from '../src/adapters/node/index.ts'
import { Command } from './cli/command.ts'
import { blocksOf, packagesOf, promisedOutput } from './readme/blocks.ts'
import { Workshop } from './readme/workshop.ts'

const ADDRESS = 'http://127.0.0.1:8443'
const blocks = blocksOf('README.md')
const programs = blocks
  .filter(({ language }) => language === 'ts')
  .map((block, at) => ({ ...block, isTests: block.code.includes(`'tokamock/vitest'`), at }))

describe('the README', () => {
  let workshop: Workshop
  let server: Listening

  beforeAll(async () => {
    server = await listen(createMock())
    workshop = await Workshop.open(packagesOf(programs))
    for (const { code, at, isTests } of programs) {
      await workshop.write(fileOf(at, isTests), code.replaceAll(ADDRESS, server.url))
    }
  })
  afterAll(async () => {
    await workshop[Symbol.asyncDispose]()
    await server.close()
  })

  it('has examples whose types are right', { timeout: 60_000 }, async () => {
    expect(await workshop.check()).toEqual({ code: 0, output: '' })
  })

  it.each(programs.filter(({ isTests }) => !isTests))('runs: $name', async ({ at, code }) => {
    const { code: exitCode, output } = await workshop.run(fileOf(at, false))

    expect(output).not.toMatch(/Error/)
    expect(exitCode).toBe(0)
    for (const promised of promisedOutput(code)) expect(output.split('\n')).toContain(promised)
  })

  it.each(programs.filter(({ isTests }) => isTests))(
    'passes: $name',
    { timeout: 60_000 },
    async ({ at }) => {
      const { code, output } = await workshop.runTests(fileOf(at, true))

      expect(output).toMatch(/Tests .*\d+ passed/)
      expect(code).toBe(0)
    },
  )

  it.each(commands())('starts: %s', async (command) => {
    const args = command
      .replace(/--port \d+/, '--port 0')
      .split(' ')
      .slice(2)

    await using started = new Command(args)

    expect(await started.output(/listening on http\S+/)).not.toBeNull()
  })
})

function fileOf(at: number, isTests: boolean): string {
  return isTests ? `block-${at}.test.ts` : `block-${at}.ts`
}

function commands(): readonly string[] {
  return blocks
    .filter(({ language }) => language === 'sh')
    .flatMap(({ code }) => code.split('\n'))
    .filter((line) => line.startsWith('npx tokamock serve'))
}
