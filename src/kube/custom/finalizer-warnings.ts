import type { JsonObject } from '../../json/value.ts'
import { finalizersOf } from '../meta/object-meta.ts'

const COLLECTOR = new Set(['orphan', 'foregroundDeletion'])

/** Warns of finalizers without a domain (apiextensions-apiserver pkg/registry/customresource/strategy.go WarningsOnCreate). */
export function finalizerWarnings(object: JsonObject): readonly string[] {
  return finalizersOf(object)
    .filter((finalizer) => !finalizer.includes('/') && !COLLECTOR.has(finalizer))
    .map(
      (finalizer) =>
        `metadata.finalizers: ${JSON.stringify(finalizer)}: prefer a domain-qualified finalizer name to avoid accidental conflicts with other finalizer writers`,
    )
}
