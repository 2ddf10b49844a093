import type { VirtualObject } from '../define-kind.ts'
import type { Exchange } from '../exchange.ts'
import { pathSegmentProblems } from '../meta/names.ts'
import { textOf } from '../options/query.ts'
import { unexpected } from '../patch/refusals.ts'
import { textAs, keyOf, objectAs, type Resource } from '../resource.ts'
import { storedForm } from '../write/stored-form.ts'
import type { Result } from '../result.ts'
import { awaitRevision, resourceVersionProblem } from '../options/revision.ts'
import { badRequest, invalid, notFound, serverError } from '../status.ts'
import { ruleContext, type World } from '../world.ts'
import type { Entry } from '../../store/entry.ts'
import type { Identity } from '../../auth/identity.ts'

/** GET of one object: at the newest revision, or at one that is not older than asked for. */
export function get(
  world: World,
  { info, query, resource, user }: Exchange,
): Result | Promise<Result> {
  const errors = resource.definition.readableName?.(info.name) ?? []
  if (errors.length > 0) throw invalid(resource.kindSubject, info.name, errors)
  const virtual = (): VirtualObject | undefined =>
    resource.definition.virtual?.(info.name, ruleContext(world, user))
  const text = textOf(query, 'resourceVersion')
  const made = virtual()
  if (!made) {
    return whenFresh(world, text, () => {
      checkName(info.name)
      return objectResult(200, resource, findVisible(world, resource, user, info))
    })
  }
  const answer = (): Result => {
    const { object } = virtual() ?? made
    return { type: 'object', status: 200, resource, value: storedForm(resource, object) }
  }
  return made.asksStore ? orUnexpected(() => whenFresh(world, text, answer)) : answer()
}

/** Reads once the store is as new as is asked for. Refuses a version that is none, or that does not come. */
function whenFresh(world: World, text: string, read: () => Result): Result | Promise<Result> {
  const problem = resourceVersionProblem(text)
  if (problem !== undefined) throw serverError(problem)
  const wait = awaitRevision(world, Number(text))
  return wait ? wait.then(read) : read()
}

/** Whatever refuses the read, it is told as what the server did not expect. */
function orUnexpected(read: () => Result | Promise<Result>): Result | Promise<Result> {
  try {
    const result = read()
    return result instanceof Promise ? result.catch(refuseAsUnexpected) : result
  } catch (error) {
    return refuseAsUnexpected(error)
  }
}

function refuseAsUnexpected(error: unknown): never {
  throw error instanceof Error ? unexpected(error.message) : error
}

/** Refuses a name that could be no object's with a 400. */
export function checkName(name: string): void {
  const problems = pathSegmentProblems(name)
  if (problems.length === 0) return
  throw badRequest(`Name parameter invalid: ${JSON.stringify(name)}: ${problems.join(';')}`)
}

/** The object under a name, as the caller may see it. Refuses a missing one, and one that a view hides, with a 404. */
export function findVisible(
  world: World,
  resource: Resource,
  user: Identity,
  { namespace, name }: { readonly namespace: string; readonly name: string },
): Entry {
  const entry = world.store.get(keyOf(resource, namespace, name))
  const { viewOf } = resource.definition
  if (!entry || (viewOf && !viewOf.visibleTo(entry.value, user))) {
    throw notFound(resource.subject, name)
  }
  return entry
}

/** The answer that shows a stored object. */
export function objectResult(status: number, resource: Resource, entry: Entry): Result {
  return {
    type: 'object',
    status,
    resource,
    value: objectAs(resource, entry.value),
    text: textAs(resource, entry.text),
  }
}
