import { afterAll, describe } from 'vitest'
import { describeContract } from '../../../contracts/vitest.ts'
import { qumuloAutomationToken } from '../../../fixtures/index.ts'
import { createMock } from '../../../mocks/index.ts'
import { listen } from '../../../src/adapters/node/listen.ts'

const token = qumuloAutomationToken.bearer_token
const server = await listen(createMock({ world: 'typical', auth: 'tokens', apis: ['qumulo'] }))

afterAll(() => server.close())

describe('the listener', () => {
  describeContract({ api: 'qumulo', target: server.url, token })
})
