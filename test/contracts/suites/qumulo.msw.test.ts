import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe } from 'vitest'
import { describeContract } from '../../../contracts/vitest.ts'
import { qumuloAutomationToken } from '../../../fixtures/index.ts'
import { handlers } from '../../../mocks/handlers.ts'
import { createMock } from '../../../mocks/index.ts'

const token = qumuloAutomationToken.bearer_token
const baseUrl = 'https://cluster.test:8000'
const mock = createMock({ world: 'typical', auth: 'tokens' })
const server = setupServer(...handlers(mock, { baseUrl }))

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterAll(() => server.close())

describe('through MSW and the global fetch', () => {
  describeContract({ api: 'qumulo', target: baseUrl, token })
})
