import type { IncomingMessage } from 'node:http'
import { constants, gzip } from 'node:zlib'
import { isChunkSource, type PlainAnswer } from '../../http/exchange.ts'
import { bodyLength, wholeBody } from '../../http/body.ts'

/** A shorter body goes as it is (apiserver pkg/endpoints/handlers/responsewriters/writers.go). */
const WORTH_IT = 128 * 1024

/** Says whether the server that is imitated would compress an answer for the client of a request. */
export function wantsGzip(answer: PlainAnswer, request: Pick<IncomingMessage, 'headers'>): boolean {
  if (!answer.isCompressible || (bodyLength(answer.body) ?? 0) <= WORTH_IT) return false
  const accepted = request.headers['accept-encoding'] ?? ''
  return accepted.split(',').some((encoding) => encoding.trim() === 'gzip')
}

/** The answer with its body compressed, as fast as it goes. */
export function compressed(answer: PlainAnswer): Promise<PlainAnswer> {
  const { body, headers } = answer
  if (isChunkSource(body)) return Promise.resolve(answer)
  return new Promise((resolve, reject) => {
    gzip(wholeBody(body), { level: constants.Z_BEST_SPEED }, (error, bytes) => {
      if (error) return reject(error)
      const encoded = { ...headers, 'content-encoding': 'gzip', vary: 'Accept-Encoding' }
      resolve({ ...answer, headers: encoded, body: bytes, isCompressible: false })
    })
  })
}
