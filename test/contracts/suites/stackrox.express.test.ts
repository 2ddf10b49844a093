import { describe } from 'vitest'
import { describeContract } from '../../../contracts/vitest.ts'
import { createMock } from '../../../mocks/index.ts'
import { createApp } from '../../../src/adapters/express.ts'
import { adminToken } from '../../stackrox/admin.ts'
import { supertestTarget } from './supertest-target.ts'

const mock = createMock({ world: 'typical', auth: 'tokens' })
const token = await adminToken(mock)

describe('Express by supertest', () => {
  describeContract({ api: 'stackrox', target: supertestTarget(createApp(mock)), token })
})

describe('Express by itself', () => {
  describeContract({ api: 'stackrox', target: createApp(mock), token })
})
