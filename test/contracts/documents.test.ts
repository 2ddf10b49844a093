import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { documents } from '../../contracts/documents/index.ts'
import { documentedOperations } from '../../contracts/harness/operations.ts'

const run = promisify(execFile)

describe('the documents', () => {
  it.each(Object.keys(documents))(
    '%s.json is a valid OpenAPI description',
    async (api) => {
      const { stderr } = await run(
        process.execPath,
        [
          'node_modules/@redocly/cli/bin/cli.js',
          'lint',
          `contracts/documents/${api}.json`,
          '--config=redocly.yaml',
        ],
        { env: { ...process.env, REDOCLY_TELEMETRY: 'off', CI: 'true' } },
      )

      expect(stderr).toMatch(/Your API description is valid/)
    },
    60_000,
  )

  it('have no operation id twice', () => {
    const ids = Object.values(documents).flatMap(({ paths }) =>
      Object.values(paths).flatMap((item) =>
        Object.values(item).flatMap((operation) =>
          typeof operation === 'object' && operation !== null && 'operationId' in operation
            ? [operation.operationId]
            : [],
        ),
      ),
    )

    expect(ids.length).toBe(documentedOperations.size)
  })
})
