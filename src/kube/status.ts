import { ApiError } from '../http/api-error.ts'
import type { AnswerHeaders } from '../http/exchange.ts'
import { quoteGo } from '../json/go-quote.ts'
import type { JsonObject } from '../json/value.ts'
import { invalidMessage, type FieldError } from './field-error.ts'

/**
 * The Status answers of a Kubernetes API server by name, as apimachinery's pkg/api/errors words them (tried on 1.34.2).
 */

/** What an error is about: the plural resource, or the kind where the server says so. */
export interface Subject {
  readonly group: string
  readonly resource: string
}

/** The name of a resource in messages: `oauthclients.oauth.openshift.io`, `secrets`. */
const qualified = ({ group, resource }: Subject): string =>
  group === '' ? resource : `${resource}.${group}`

interface StatusFields {
  readonly metadata?: JsonObject
  readonly reason?: string | undefined
  readonly details?: JsonObject | undefined
  readonly headers?: AnswerHeaders
}

/** Makes the error for a failure Status; fields that are absent are not printed. */
export function failure(code: number, message: string, fields: StatusFields = {}): ApiError {
  const { metadata = {}, reason, details, headers } = fields
  const body: JsonObject = {
    kind: 'Status',
    apiVersion: 'v1',
    metadata,
    status: 'Failure',
    ...(message === '' ? {} : { message }),
    ...(reason === undefined ? {} : { reason }),
    ...(details === undefined ? {} : { details }),
    code,
  }
  const retry = details?.['retryAfterSeconds']
  return new ApiError(code, message, body, {
    ...headers,
    ...(typeof retry === 'number' && retry > 0 ? { 'retry-after': String(retry) } : {}),
  })
}

function detailsOf(subject: Subject, name: string | undefined, rest: JsonObject = {}): JsonObject {
  return {
    ...(name === undefined || name === '' ? {} : { name }),
    ...(subject.group === '' ? {} : { group: subject.group }),
    ...(subject.resource === '' ? {} : { kind: subject.resource }),
    ...rest,
  }
}

/** 400: the request makes no sense. */
export const badRequest = (message: string): ApiError =>
  failure(400, message, { reason: 'BadRequest' })

/** 401: no credential, or a bad one. */
export const unauthorized = (): ApiError => failure(401, 'Unauthorized', { reason: 'Unauthorized' })

/** 403 from authorization; admission says it without the nosniff header. */
export function forbidden(subject: Subject | undefined, name: string, why: string): ApiError {
  const prefix = subject ? `${qualified(subject)}${name === '' ? '' : ` ${quoteGo(name)}`} is ` : ''
  return failure(403, `${prefix}forbidden: ${why}`, {
    reason: 'Forbidden',
    details: subject ? detailsOf(subject, name) : {},
    headers: { 'x-content-type-options': 'nosniff' },
  })
}

/** 403 from admission: the namespace is one that a cluster cannot do without (plugin namespace/lifecycle). */
export const undeletable = (subject: Subject, name: string): ApiError =>
  failure(
    403,
    `${qualified(subject)} ${quoteGo(name)} is forbidden: this namespace may not be deleted`,
    {
      reason: 'Forbidden',
      details: detailsOf(subject, name),
    },
  )

/** 403 from admission: the namespace is going away. */
export const namespaceTerminating = (subject: Subject, name: string, namespace: string): ApiError =>
  failure(
    403,
    `${qualified(subject)} ${quoteGo(name)} is forbidden: unable to create new content in namespace ${namespace} because it is being terminated`,
    {
      reason: 'Forbidden',
      details: detailsOf(subject, name, {
        causes: [
          {
            reason: 'NamespaceTerminating',
            message: `namespace ${namespace} is being terminated`,
            field: 'metadata.namespace',
          },
        ],
      }),
    },
  )

/** 404: no such object. */
export const notFound = (subject: Subject, name: string): ApiError =>
  failure(404, `${qualified(subject)} ${quoteGo(name)} not found`, {
    reason: 'NotFound',
    details: detailsOf(subject, name),
  })

/** 404: no such path inside a group that is served. */
export const unknownResource = (): ApiError =>
  failure(404, 'the server could not find the requested resource', {
    reason: 'NotFound',
    details: {},
  })

/** 404 in plain text: no such path outside the groups that are served. */
export const pageNotFound = (): ApiError =>
  new ApiError(404, '404 page not found', '404 page not found\n', {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
  })

/** 405: the path exists, the method does not. */
export const methodNotAllowed = (): ApiError =>
  failure(405, 'the server does not allow this method on the requested resource', {
    reason: 'MethodNotAllowed',
    details: {},
  })

/** 405 from the handler of custom resources: the verb is none of theirs. */
export const verbNotSupported = (subject: Subject, verb: string): ApiError =>
  failure(405, `${verb} is not supported on resources of kind ${quoteGo(qualified(subject))}`, {
    reason: 'MethodNotAllowed',
    details: detailsOf(subject, undefined),
  })

/** 406: nothing that the client accepts can be made. */
export const notAcceptable = (message: string, details?: JsonObject): ApiError =>
  failure(406, message, { reason: 'NotAcceptable', details })

/** 409: the name is taken. */
export const alreadyExists = (subject: Subject, name: string): ApiError =>
  failure(409, `${qualified(subject)} ${quoteGo(name)} already exists`, {
    reason: 'AlreadyExists',
    details: detailsOf(subject, name),
  })

/** 409: the generated name is taken. */
export const generatedNameTaken = (subject: Subject, name: string): ApiError =>
  failure(
    409,
    `${qualified(subject)} ${quoteGo(name)} already exists, the server was not able to generate a unique name for the object`,
    { reason: 'AlreadyExists', details: detailsOf(subject, name, { retryAfterSeconds: 1 }) },
  )

/** 409: a precondition or a resource version does not hold. */
export const conflict = (subject: Subject, name: string, why: string): ApiError =>
  failure(409, `Operation cannot be fulfilled on ${qualified(subject)} ${quoteGo(name)}: ${why}`, {
    reason: 'Conflict',
    details: detailsOf(subject, name),
  })

/** 410: the revision is compacted; `fresh` is a continue token that goes on at the newest one. */
export const expired = (message: string, fresh?: string): ApiError =>
  failure(410, message, {
    reason: 'Expired',
    ...(fresh === undefined ? {} : { metadata: { continue: fresh } }),
  })

/** 413: the body is larger than the limit. */
export const tooLarge = (limit: number): ApiError =>
  failure(413, `Request entity too large: limit is ${limit}`, { reason: 'RequestEntityTooLarge' })

/** 415: the body's media type cannot be decoded here. */
export const unsupportedMediaType = (accepted: readonly string[]): ApiError =>
  failure(
    415,
    `the body of the request was in an unknown format - accepted media types include: ${accepted.join(', ')}`,
    { reason: 'UnsupportedMediaType' },
  )

/** 422: the object or the options break a rule. The subject names the kind, or the plural where the server does. */
export const invalid = (subject: Subject, name: string, errors: readonly FieldError[]): ApiError =>
  failure(422, invalidMessage(qualified(subject), name, errors), {
    reason: 'Invalid',
    details: detailsOf(subject, name, {
      causes: errors.map(({ reason, message, field }) => ({ reason, message, field })),
    }),
  })

/** 500 for a plain Go error: no reason, no details. */
export const serverError = (message: string): ApiError => failure(500, message)

/** 501: what this mock leaves out, said openly. */
export const notImplemented = (what: string): ApiError =>
  failure(501, `${what} is not implemented by this mock`, { reason: 'NotImplemented' })

/** 504: the request did not end in the time that it was given. Its body lacks kind and apiVersion. */
export function requestTimedOut(): ApiError {
  const message = 'Timeout: request did not complete within the allotted timeout'
  const body = {
    metadata: {},
    status: 'Failure',
    message,
    reason: 'Timeout',
    details: {},
    code: 504,
  }
  return new ApiError(504, message, JSON.stringify(body), {
    'content-type': 'text/plain; charset=utf-8',
  })
}

/** 504: the revision lies in the future. */
export const tooLargeResourceVersion = (asked: number, current: number): ApiError =>
  failure(504, `Timeout: Too large resource version: ${asked}, current: ${current}`, {
    reason: 'Timeout',
    details: {
      causes: [{ reason: 'ResourceVersionTooLarge', message: 'Too large resource version' }],
      retryAfterSeconds: 1,
    },
  })

/** The Status of an error as an object: what an ERROR event of a watch carries. */
export const statusOf = (error: ApiError): JsonObject => error.body as JsonObject
