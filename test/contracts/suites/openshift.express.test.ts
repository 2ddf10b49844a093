import { describe } from 'vitest'
import { describeContract } from '../../../contracts/vitest.ts'
import { createMock } from '../../../mocks/index.ts'
import { createApp } from '../../../src/adapters/express.ts'
import { supertestTarget } from './supertest-target.ts'

describe('Express by supertest', () => {
  describeContract({ api: 'openshift', target: supertestTarget(createApp(createMock())) })
})

describe('Express by itself', () => {
  describeContract({ api: 'openshift', target: createApp(createMock()) })
})
