import { ApiError } from '../../http/api-error.ts'
import { invalidMessage, invalidValue } from '../field-error.ts'
import { failure } from '../status.ts'

/** 415: no patch of a typed kind has this media type. */
export const unsupportedPatch = (): ApiError =>
  failure(415, '415: Unsupported Media Type', { reason: 'UnsupportedMediaType', details: {} })

/** 422: a JSON patch or a strategic one does not apply; the server never says why. */
export const rejected = (): ApiError =>
  failure(422, 'the server rejected our request due to an error in our request', {
    reason: 'Invalid',
    details: {},
  })

/** 422: what comes of a patch is no object of the kind. The text is the patched object, or the patch as Go prints it. */
export function invalidPatch(text: string, why: string): ApiError {
  const error = invalidValue('patch', text, why)
  const { reason, message, field } = error
  const details = { causes: [{ reason, message, field }] }
  return failure(422, invalidMessage('', '', [error]), { reason: 'Invalid', details })
}

/** 500: what the server did not expect. */
export const unexpected = (why: string): ApiError =>
  failure(500, `Internal error occurred: ${why}`, {
    reason: 'InternalError',
    details: { causes: [{ message: why }] },
  })

/** 413: the patch has too many operations. */
export const tooManyOperations = (most: number, count: number): ApiError =>
  failure(
    413,
    `Request entity too large: The allowed maximum operations in a JSON patch is ${most}, got ${count}`,
    { reason: 'RequestEntityTooLarge' },
  )

/** 500 in plain text: the server crashed over the request. */
export function panicked(): ApiError {
  const message = 'This request caused apiserver to panic. Look in the logs for details.'
  return new ApiError(500, message, `${message}\n`, {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
  })
}
