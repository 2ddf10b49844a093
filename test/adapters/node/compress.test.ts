import { get } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { createMock } from '../../../mocks/index.ts'
import { crowded } from '../../../fixtures/index.ts'
import { listen } from '../../../src/adapters/node/listen.ts'

const TOKENS = '/apis/oauth.openshift.io/v1/oauthaccesstokens'

interface Received {
  readonly encoding: string | undefined
  readonly vary: string | undefined
  readonly body: Buffer
}

const receive = (url: string, accepted: string): Promise<Received> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': accepted } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const { 'content-encoding': encoding, vary } = response.headers
        resolve({ encoding, vary, body: Buffer.concat(chunks) })
      })
    }).on('error', reject)
  })

it('compresses what is long, for who takes gzip without conditions', async () => {
  const server = await listen(createMock({ world: crowded(1000, 7) }))
  const list = `${server.url}${TOKENS}`

  const plain = await receive(list, 'identity')
  const zipped = await receive(list, 'deflate, gzip')
  const conditional = await receive(list, 'gzip;q=1')
  const short = await receive(`${list}?limit=2`, 'gzip')

  expect(plain.encoding).toBeUndefined()
  expect([zipped.encoding, zipped.vary]).toEqual(['gzip', 'Accept-Encoding'])
  expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true)
  expect(zipped.body.length).toBeLessThan(plain.body.length / 2)
  expect(conditional.encoding).toBeUndefined()
  expect(short.encoding).toBeUndefined()
  await server.close()
})
