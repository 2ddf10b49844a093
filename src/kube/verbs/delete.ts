import type { Entry } from '../../store/entry.ts'
import { isJsonObject, type JsonObject } from '../../json/value.ts'
import { parseGoJson } from '../../json/parse-go-json.ts'
import { checkBodySize, checkInputType } from '../body/body-format.ts'
import { jsonOf } from '../body/body-text.ts'
import type { Exchange } from '../exchange.ts'
import {
  finalizersOf,
  isTerminating,
  metadataOf,
  metaText,
  timeText,
  uidOf,
  withMetadata,
} from '../meta/object-meta.ts'
import { refuseOtherKind } from '../options/delete-options-kind.ts'
import {
  deleteOptionsFromBody,
  deleteOptionsFromQuery,
  type DeleteOptions,
} from '../options/delete-options.ts'
import { encodeJsonText } from '../../json/encode-json.ts'
import { decodeMessage } from '../protobuf/decode-message.ts'
import { openEnvelope } from '../protobuf/envelope.ts'
import { DeleteOptions as DeleteOptionsMessage } from '../protobuf/meta-messages.ts'
import { ProtobufError } from '../protobuf/wire-reader.ts'
import type { Resource } from '../resource.ts'
import { storedForm } from '../write/stored-form.ts'
import type { Result } from '../result.ts'
import { goKind } from '../schema/go-kind.ts'
import { awaitRevision, resourceVersionProblem } from '../options/revision.ts'
import { conflict, serverError } from '../status.ts'
import type { World } from '../world.ts'
import { orRefuse, save } from '../write/save.ts'
import type { Deletion } from './deletion.ts'
import { checkName, findVisible } from './get.ts'
import { terminateNamespace } from './terminate-namespace.ts'

/** DELETE of one object: now, or once its finalizers are gone. */
export function deleteOne(world: World, exchange: Exchange): Result | Promise<Result> {
  const options = readDeleteOptions(exchange)
  const { resource, info, user } = exchange
  checkName(info.name)
  const remove = (): Result => {
    const entry = findVisible(world, resource, user, info)
    const uid = options.uid ?? (resource.definition.viewOf ? uidOf(entry.value) : undefined)
    const deletion = deleteEntry(world, resource.stored, entry, { ...options, uid })
    return deletedResult(resource, deletion, options)
  }
  const wait = viewWait(world, resource, options)
  return wait ? wait.then(remove) : remove()
}

// A view looks the object up first, at the revision that the precondition names.
function viewWait(
  world: World,
  { definition }: Resource,
  { resourceVersion = '' }: DeleteOptions,
): Promise<void> | undefined {
  if (!definition.viewOf || resourceVersion === '') return undefined
  const problem = resourceVersionProblem(resourceVersion)
  if (problem !== undefined) throw serverError(problem)
  return awaitRevision(world, Number(resourceVersion))
}

/** Reads the options of a delete: from the body when there is one, else from the query. */
export function readDeleteOptions({ request, query, readYaml }: Exchange): DeleteOptions {
  checkBodySize(request)
  if (request.body.length === 0) return deleteOptionsFromQuery(query)
  const format = checkInputType(request)
  if (format === 'protobuf') return deleteOptionsFromProtobuf(request.body)
  const { text } = jsonOf(request.body, format, readYaml, serverError)
  const parsed = parseGoJson(text, format === 'json' ? request.body : undefined)
  if ('problem' in parsed)
    throw serverError(`couldn't get version/kind; json parse error: ${parsed.problem}`)
  const { value: body, sourceOf } = parsed
  if (body !== null && !isJsonObject(body)) {
    throw serverError(
      `couldn't get version/kind; json parse error: json: cannot unmarshal ${goKind(body)} into Go value of type ${String.raw`struct { APIVersion string "json:\"apiVersion,omitempty\""; Kind string "json:\"kind,omitempty\"" }`}`,
    )
  }
  if (body) refuseOtherKind(body, text)
  return deleteOptionsFromBody(body ?? {}, sourceOf)
}

function deleteOptionsFromProtobuf(bytes: Uint8Array): DeleteOptions {
  try {
    const { kind, apiVersion, raw } = openEnvelope(bytes)
    refuseOtherKind({ kind, apiVersion }, '')
    return deleteOptionsFromBody(decodeMessage(DeleteOptionsMessage, raw))
  } catch (error) {
    if (error instanceof ProtobufError) throw serverError(error.message)
    throw error
  }
}

/** Deletes a stored object, or marks it (apiserver pkg/registry/generic/registry/store.go Delete). */
export function deleteEntry(
  world: World,
  resource: Resource,
  entry: Entry,
  options: DeleteOptions,
): Deletion {
  const { holdsNamespaces, waitsFor, terminate, deletesGracefully } = resource.definition
  const terminated = holdsNamespaces && terminateNamespace(world, resource, entry, options)
  if (terminated) return terminated
  checkPreconditions(resource, entry, options)
  const object = entry.value
  const finalizers = finalizersAfter(resource, object, options)
  if (finalizers.length === 0 && (waitsFor?.(object) ?? []).length === 0) {
    const told = deletesGracefully ? mark(world, object, finalizers) : undefined
    if (options.isDryRun) return { isGone: true, object: told ?? object }
    const last = told ? save(world, resource, entry.key, { object: told, expect: entry }) : entry
    const { value } = world.store.delete(entry.key, { expect: last })
    return { isGone: true, object: told ? last.value : value }
  }
  const waiting = mark(world, object, finalizers)
  const isCustom = resource.definition.family === 'custom'
  const marked =
    terminate || isCustom ? storedForm(resource, terminate?.(waiting) ?? waiting) : waiting
  const isSame = encodeJsonText(marked) === encodeJsonText(object)
  if (options.isDryRun || isSame) return { isGone: false, object: isSame ? object : marked }
  const refuse = (): Error =>
    conflict(resource.subject, metaText(object, 'name'), 'the object has been modified')
  const saved = orRefuse(
    () => save(world, resource, entry.key, { object: marked, expect: entry }),
    refuse,
  )
  return { isGone: false, object: saved.value }
}

function checkPreconditions(resource: Resource, entry: Entry, options: DeleteOptions): void {
  const name = metaText(entry.value, 'name')
  const [uid, version] = [uidOf(entry.value), String(entry.revision)]
  if (options.uid !== undefined && options.uid !== uid) {
    throw conflict(
      resource.kindSubject,
      name,
      `the UID in the precondition (${options.uid}) does not match the UID in record (${uid}). The object might have been deleted and then recreated`,
    )
  }
  if (options.resourceVersion !== undefined && options.resourceVersion !== version) {
    throw conflict(
      resource.kindSubject,
      name,
      `the ResourceVersion in the precondition (${options.resourceVersion}) does not match the ResourceVersion in record (${version}). The object might have been modified`,
    )
  }
}

const COLLECTOR = new Set(['orphan', 'foregroundDeletion'])

// Kinds that know no garbage collection lose its finalizers (store.go deletionFinalizersForGarbageCollection).
function finalizersAfter(
  { definition }: Resource,
  object: JsonObject,
  { propagationPolicy, orphanDependents }: DeleteOptions,
): readonly string[] {
  const own = finalizersOf(object)
  const others = own.filter((finalizer) => !COLLECTOR.has(finalizer))
  if (!definition.collectsGarbage) return others
  if (propagationPolicy === undefined && orphanDependents === undefined) return own
  if (propagationPolicy === 'Orphan' || orphanDependents === true) return [...others, 'orphan']
  return propagationPolicy === 'Foreground' ? [...others, 'foregroundDeletion'] : others
}

function mark(world: World, object: JsonObject, finalizers: readonly string[]): JsonObject {
  const { generation } = metadataOf(object)
  const isFirst = !isTerminating(object)
  return withMetadata(object, {
    finalizers: finalizers.length === 0 ? undefined : finalizers,
    ...(isFirst
      ? { deletionTimestamp: timeText(world.clock.now()), deletionGracePeriodSeconds: 0 }
      : {}),
    ...(isFirst && typeof generation === 'number' && generation > 0
      ? { generation: generation + 1 }
      : {}),
  })
}

function deletedResult(resource: Resource, deletion: Deletion, options: DeleteOptions): Result {
  const { stored } = resource
  const { isGone, object } = deletion
  const status = !isGone && options.orphanDependents === false ? 202 : 200
  if (!isGone || stored.definition.returnsDeletedObject) {
    return { type: 'object', status, resource: stored, value: object }
  }
  return {
    type: 'status',
    status,
    value: {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Success',
      details: {
        name: metaText(object, 'name'),
        ...(stored.subject.group === '' ? {} : { group: stored.subject.group }),
        kind: stored.subject.resource,
        uid: uidOf(object),
      },
    },
  }
}
