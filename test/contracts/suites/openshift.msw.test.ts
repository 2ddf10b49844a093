import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe } from 'vitest'
import { describeContract } from '../../../contracts/vitest.ts'
import { handlers } from '../../../mocks/handlers.ts'
import { createMock } from '../../../mocks/index.ts'

const baseUrl = 'https://api.cluster.test:6443'
const server = setupServer(...handlers(createMock(), { baseUrl }))

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterAll(() => server.close())

describe('through MSW and the global fetch', () => {
  describeContract({ api: 'openshift', target: baseUrl })
})
