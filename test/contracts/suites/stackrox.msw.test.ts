import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe } from 'vitest'
import { describeContract } from '../../../contracts/vitest.ts'
import { handlers } from '../../../mocks/handlers.ts'
import { createMock } from '../../../mocks/index.ts'
import { adminToken } from '../../stackrox/admin.ts'

const baseUrl = 'https://central.test'
const mock = createMock({ world: 'typical', auth: 'tokens' })
const token = await adminToken(mock)
const server = setupServer(...handlers(mock, { baseUrl }))

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
afterAll(() => server.close())

describe('through MSW and the global fetch', () => {
  describeContract({ api: 'stackrox', target: baseUrl, token })
})
