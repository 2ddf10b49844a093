import { afterAll, describe } from 'vitest'
import { describeContract } from '../../../contracts/vitest.ts'
import { createMock } from '../../../mocks/index.ts'
import { listen } from '../../../src/adapters/node/listen.ts'

const server = await listen(createMock())

afterAll(() => server.close())

describe('the listener', () => {
  describeContract({ api: 'kubernetes', target: server.url })
})
