import { describe } from 'vitest'
import { describeContract } from '../../../contracts/vitest.ts'
import { qumuloAutomationToken } from '../../../fixtures/index.ts'
import { createMock } from '../../../mocks/index.ts'
import { createApp } from '../../../src/adapters/express.ts'
import { supertestTarget } from './supertest-target.ts'

const token = qumuloAutomationToken.bearer_token
const app = () => createApp(createMock({ world: 'typical', auth: 'tokens' }))

describe('Express by supertest', () => {
  describeContract({ api: 'qumulo', target: supertestTarget(app()), token })
})

describe('Express by itself', () => {
  describeContract({ api: 'qumulo', target: app(), token })
})
