import type { Identity } from '../auth/identity.ts'
import { ApiError } from '../http/api-error.ts'
import type { AnswerHeaders, PlainAnswer, PlainRequest } from '../http/exchange.ts'
import { isStackOverflow } from '../json/nesting.ts'
import { attributesOf, authorize } from './request/authorize.ts'
import { answerDiscovery } from './discovery/answer-discovery.ts'
import { encodeResult } from './answer/encode-result.ts'
import { collectionQuery } from './request/collection-query.ts'
import type { Exchange } from './exchange.ts'
import { findTarget, type Target } from './request/find-target.ts'
import { identify } from './request/identify.ts'
import { checkRepresentations, negotiateOutput, type OutputForm } from './answer/negotiate.ts'
import { tooDeep } from './write/nesting-limit.ts'
import { answerPage, findPage } from './request/page.ts'
import { parseQuery, textOf } from './options/query.ts'
import { checkTimeout } from './options/timeout.ts'
import { patchTypeOf } from './patch/patch-type.ts'
import { requestInfo, type RequestInfo } from './request/request-info.ts'
import type { Result } from './result.ts'
import { errorAnswer, wantsPretty } from './answer/status-answer.ts'
import { create } from './verbs/create.ts'
import { deleteCollection } from './verbs/delete-collection.ts'
import { deleteOne } from './verbs/delete.ts'
import { get } from './verbs/get.ts'
import { list } from './verbs/list.ts'
import { review } from './verbs/review.ts'
import { patch } from './verbs/patch.ts'
import { update } from './verbs/update.ts'
import { watch } from './verbs/watch.ts'
import { warningHeaders } from './answer/warning-headers.ts'
import type { World } from './world.ts'
import { isYamlBody, loadYaml, type ReadYaml } from './yaml/load-yaml.ts'

/**
 * Answers one request as kube-apiserver does: each step gives something or refuses with an ApiError, and the one catch
 * encodes that.
 */
export function answerKube(
  world: World,
  request: PlainRequest,
): PlainAnswer | Promise<PlainAnswer> {
  const query = parseQuery(request.query)
  const isPretty = wantsPretty(request, textOf(query, 'pretty'))
  const warnings: string[] = []
  const headers = (): AnswerHeaders => answerHeaders(world, request, warnings)
  const refuse = (error: unknown): PlainAnswer => {
    const known = isStackOverflow(error) ? tooDeep() : error
    if (known instanceof ApiError) return errorAnswer(known, headers(), request, isPretty)
    throw error
  }
  const serve = (
    info: RequestInfo,
    user: Identity,
    readYaml?: ReadYaml,
  ): PlainAnswer | Promise<PlainAnswer> => {
    authorize(world, user, attributesOf(info, request.method))
    if (!info.isResource) {
      const page = findPage(world, info.path)
      if (page) return answerPage(page, world, { request, user, headers: headers() })
      const { path } = info
      return answerDiscovery(world, { request, query, path, isPretty, headers: headers() })
    }
    const target = findTarget(world, info, request.method)
    const verb = verbFor(target, info, request)
    const output = outputOf(request, info, target)
    const includeObject = textOf(query, 'includeObject')
    const encode = (result: Result): PlainAnswer => {
      const { tables, clock, pieces } = world
      const shaping = { form: output(), includeObject, tables, now: clock.now() }
      return encodeResult(result, { ...shaping, isPretty, pieces, headers: headers() })
    }
    const exchange = { request, query, info, user, warnings, output, readYaml, ...target }
    const result = verb(world, exchange)
    return result instanceof Promise ? result.then(encode) : encode(result)
  }
  try {
    const info = requestInfo(request.method, request.path, collectionQuery(query))
    if (info.verb !== 'watch') checkTimeout(textOf(query, 'timeout'))
    const user = identify(world, request, warnings)
    const answer =
      user instanceof Promise || isYamlBody(request)
        ? Promise.all([user, isYamlBody(request) ? loadYaml() : undefined]).then(
            ([known, readYaml]) => serve(info, known, readYaml),
          )
        : serve(info, user)
    return answer instanceof Promise ? answer.catch(refuse) : answer
  } catch (error) {
    return refuse(error)
  }
}

const DECIDED_LATER: ReadonlySet<string> = new Set(['list', 'watch'])

// The options of a list are looked at before the form of the answer is decided.
function outputOf(
  request: PlainRequest,
  { verb }: RequestInfo,
  { resource }: Target,
): () => OutputForm {
  const { family, review } = resource.definition
  const isCustom = family === 'custom'
  if (!isCustom) checkRepresentations(request, verb === 'list' || verb === 'watch')
  let form: OutputForm | undefined
  const output = (): OutputForm =>
    (form ??= negotiateOutput(request, { isCustom, hasTables: !review }))
  if (!DECIDED_LATER.has(verb)) output()
  return output
}

type VerbFunction = (world: World, exchange: Exchange) => Result | Promise<Result>

function verbFor({ resource }: Target, { verb }: RequestInfo, request: PlainRequest): VerbFunction {
  if (resource.definition.review) return review
  switch (verb) {
    case 'get':
      return get
    case 'list':
      return list
    case 'watch':
      return watch
    case 'create':
      return create
    case 'update':
      return update
    case 'delete':
      return deleteOne
    case 'deletecollection':
      return deleteCollection
    default:
      return patch(patchTypeOf(request, resource))
  }
}

function answerHeaders(
  world: World,
  request: PlainRequest,
  warnings: readonly string[],
): AnswerHeaders {
  return {
    'audit-id': request.headers.get('audit-id') ?? world.random.uuid(),
    'cache-control': 'no-cache, private',
    ...(warnings.length === 0 ? {} : { warning: warningHeaders(warnings) }),
  }
}
