import { ApiError } from '../../http/api-error.ts'

/** The codes of gRPC that the gateway turns into statuses. */
export type RpcCode = keyof typeof STATUSES

const STATUSES = {
  canceled: [1, 499],
  unknown: [2, 500],
  invalidArgument: [3, 400],
  deadlineExceeded: [4, 504],
  notFound: [5, 404],
  alreadyExists: [6, 409],
  permissionDenied: [7, 403],
  resourceExhausted: [8, 429],
  failedPrecondition: [9, 400],
  aborted: [10, 409],
  outOfRange: [11, 400],
  unimplemented: [12, 501],
  internal: [13, 500],
  unavailable: [14, 503],
  dataLoss: [15, 500],
  unauthenticated: [16, 401],
} as const

/**
 * Refuses a request with a code of gRPC and the status that grpc-gateway 2.29 has for it (runtime/errors.go). The member
 * `error` repeats the message, for clients of the first gateway.
 */
export function rpcError(code: RpcCode, message: string): ApiError {
  const [number, status] = STATUSES[code]
  const headers = code === 'unauthenticated' ? { 'www-authenticate': headerText(message) } : {}
  const body = { code: number, message, details: [], error: message }
  return new ApiError(status, message, body, headers)
}

// Header values are bytes: other characters than ASCII go as the bytes of their UTF-8.
function headerText(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('')
}
