import { setupServer } from 'msw/node'
import { createMock } from 'tokamock'
import { suites, type SuiteName } from 'tokamock/contracts'
import { handlers } from 'tokamock/msw'
import { describeContract } from 'tokamock/vitest'
import { afterAll, beforeAll, describe } from 'vitest'

const baseUrl = 'https://api.cluster.test:6443'
const server = setupServer(...handlers(createMock(), { baseUrl }))

beforeAll(() => server.listen())
afterAll(() => server.close())

// The mock is open to everybody: what needs a credential cannot be tried.
describe.each(Object.keys(suites) as SuiteName[])('through MSW: %s', (api) => {
  describeContract({ api, target: baseUrl, without: ['authentication'] })
})
