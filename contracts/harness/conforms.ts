import { knownSchemas } from './known-differences.ts'
import { documentedOperation, type DocumentedOperation } from './operations.ts'
import { Problem, schemaProblems, sentenceAt } from './problem.ts'

/** An answer that is held against a document. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>> | Headers
  /** Parsed JSON, the text of a body that is none, or one event of a watch. */
  readonly body: unknown
}

/** Whether an answer is what its document says, or what the real server is known to answer instead. */
export type Conformance =
  | { readonly ok: true; readonly saw: 'document' }
  | { readonly ok: true; readonly saw: 'server'; readonly difference: string }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Holds an answer against an operation of a document. A failure tells what is wrong, where in the body, and where in the
 * document the promise stands. An error that the document does not list must be as its `default` says; without one, a
 * Status with its code.
 *
 * Refuses an operation that no document has with a TypeError.
 *
 * @example
 * conforms({ status: 200, headers: { 'content-type': 'application/json' }, body }, 'listOAuthClient')
 */
export function conforms(answer: Answer, operationId: string): Conformance {
  return judge(answer, documentedOperation(operationId))
}

/** Holds an answer against an operation of any document. */
export function judge(answer: Answer, operation: DocumentedOperation): Conformance {
  const { status, body } = answer
  if (body === '' && promisesNoBody(status, operation)) return { ok: true, saw: 'document' }
  const problems = contentTypeProblems(answer, operation)
  if (problems.length > 0) return { ok: false, problems }
  if (status >= 400 && operation.otherwise !== undefined) {
    return otherwiseConformance(answer, operation, operation.otherwise)
  }
  if (status >= 400) return errorConformance(answer, operation)
  if (isEvent(answer.body)) return eventConformance(answer.body, operation)
  return successConformance(answer, operation)
}

function promisesNoBody(status: number, { responses }: DocumentedOperation): boolean {
  return responses.has(status) && responses.get(status) === undefined
}

function otherwiseConformance(
  { status, body }: Answer,
  operation: DocumentedOperation,
  otherwise: string,
): Conformance {
  const problems = promisesNoBody(status, operation)
    ? [surplusBody(status, operation)]
    : schemaProblems(body, operation, operation.responses.get(status) ?? otherwise)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, saw: 'document' }
}

function successConformance({ status, body }: Answer, operation: DocumentedOperation): Conformance {
  const { responses, id } = operation
  const documented = responses.get(status)
  const problems =
    documented === undefined
      ? [responses.has(status) ? surplusBody(status, operation) : unlisted(status, operation)]
      : schemaProblems(body, operation, documented)
  if (problems.length === 0) return { ok: true, saw: 'document' }
  for (const { schema, difference } of knownSchemas(id, status)) {
    if (schemaProblems(body, operation, schema).length === 0) {
      return { ok: true, saw: 'server', difference }
    }
  }
  return { ok: false, problems }
}

// Kubernetes documents list hardly any errors: every server answers them with a Status.
function errorConformance({ status, body }: Answer, operation: DocumentedOperation): Conformance {
  const { document, responses } = operation
  const problems = [...schemaProblems(body, operation, STATUS)]
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined
  const promise = {
    pointer: `#/components/schemas/${STATUS}`,
    sentence: sentenceAt(document, `#/components/schemas/${STATUS}/properties/code`),
  }
  if (code !== status) {
    problems.push(new Problem('/code', `is ${JSON.stringify(code)}, not ${status}`, promise))
  }
  if (problems.length > 0) return { ok: false, problems }
  const difference = responses.has(status)
    ? `a Status in place of the empty body of ${status}`
    : `a Status with ${status}, which the document does not list`
  return { ok: true, saw: 'server', difference }
}

const STATUS = 'Status_v6'

function surplusBody(status: number, { pointer, document }: DocumentedOperation): Problem {
  const at = `${pointer}/responses/${status}`
  return new Problem('', `has a body; the document promises none with ${status}`, {
    pointer: at,
    sentence: sentenceAt(document, at),
  })
}

function unlisted(status: number, { pointer, responses, document }: DocumentedOperation): Problem {
  const message = `has status ${status}; the document lists ${[...responses.keys()].join(', ')}`
  return new Problem('', message, {
    pointer: `${pointer}/responses`,
    sentence: sentenceAt(document, pointer),
  })
}

function contentTypeProblems({ headers }: Answer, operation: DocumentedOperation): Problem[] {
  const type = headers instanceof Headers ? headers.get('content-type') : headers['content-type']
  // A document names the media type; parameters such as a charset are the server's own.
  if (/^application\/json *(;|$)/i.test(type ?? '')) return []
  const shown = type === null || type === undefined ? 'none' : JSON.stringify(type)
  return [
    new Problem('', `has the content type ${shown}, not application/json`, {
      pointer: operation.pointer,
      sentence: sentenceAt(operation.document, operation.pointer),
    }),
  ]
}

interface Event {
  readonly type: string
  readonly object: unknown
}

function isEvent(body: unknown): body is Event {
  if (typeof body !== 'object' || body === null || 'kind' in body) return false
  return 'type' in body && typeof body.type === 'string' && 'object' in body
}

// The document says WatchEvent; what is in it is an object of the kind, or a Status.
function eventConformance(event: Event, operation: DocumentedOperation): Conformance {
  const { id } = operation
  const kind = /^(?:list|watch)(\w+?)(?:List)?(?:ForAllNamespaces)?$/.exec(id)?.[1] ?? ''
  const schema = event.type === 'ERROR' ? STATUS : kind
  const problems = [
    ...schemaProblems(event, operation, 'WatchEvent'),
    ...schemaProblems(event.object, operation, schema).map(
      ({ pointer, message, promise }) => new Problem(`/object${pointer}`, message, promise),
    ),
  ]
  return problems.length > 0 ? { ok: false, problems } : { ok: true, saw: 'document' }
}
