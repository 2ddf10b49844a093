import { setupServer } from 'msw/node'
import { createMock } from 'tokamock'
import { handlers } from 'tokamock/msw'
import { describeContract } from 'tokamock/vitest'
import { afterAll, beforeAll } from 'vitest'

const baseUrl = 'https://api.cluster.test:6443'
const server = setupServer(...handlers(createMock(), { baseUrl }))

beforeAll(() => server.listen())
afterAll(() => server.close())

describeContract({ api: 'openshift', target: baseUrl })
