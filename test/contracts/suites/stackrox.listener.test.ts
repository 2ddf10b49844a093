import { afterAll, describe } from 'vitest'
import { describeContract } from '../../../contracts/vitest.ts'
import { createMock } from '../../../mocks/index.ts'
import { listen } from '../../../src/adapters/node/listen.ts'
import { adminToken } from '../../stackrox/admin.ts'

const mock = createMock({
  world: 'typical',
  auth: 'tokens',
  apis: ['stackrox'],
  stackrox: { spacing: 'loose' },
})
const token = await adminToken(mock)
const server = await listen(mock)

afterAll(() => server.close())

describe('the listener', () => {
  describeContract({ api: 'stackrox', target: server.url, token })
})
