import type { JsonObject } from '../../json/value.ts'
import { textMapOf } from '../meta/object-meta.ts'
import type { ListOptions } from '../options/list-options.ts'
import type { Resource } from '../resource.ts'
import { badRequest } from '../status.ts'
import { matchesFields, parseFieldSelector, pinnedValue, type FieldTerm } from './fields.ts'
import type { Labels } from './label-requirement.ts'
import { parseLabelSelector, type LabelSelector } from './labels.ts'

/** Which objects of a collection are asked for. */
export interface Selection {
  /** Says whether an object is selected; undefined when everything is. */
  readonly matches: ((object: JsonObject) => boolean) | undefined
  /** The same in two: what is asked of the labels, and what of fields. */
  readonly byLabels: ((labels: Labels) => boolean) | undefined
  readonly byFields: ((object: JsonObject) => boolean) | undefined
  /** The only name and the only namespace that can match, where the selector pins them. */
  readonly name: string | undefined
  readonly namespace: string | undefined
}

/** A parsed selector whose fields are not checked yet: syntax is refused before fields are. */
export interface ParsedSelectors {
  readonly labels: LabelSelector
  readonly fields: readonly FieldTerm[]
}

/** Parses both selectors. Refuses bad syntax with a 400. */
export function parseSelectors(options: ListOptions): ParsedSelectors {
  return {
    labels: parseLabelSelector(options.labelSelector),
    fields: parseFieldSelector(options.fieldSelector),
  }
}

/** Makes the selection for a kind. Refuses fields that the kind cannot be selected by with a 400. */
export function selectionOf({ labels, fields }: ParsedSelectors, resource: Resource): Selection {
  const unknown = fields.find(({ field }) => !Object.hasOwn(resource.fields, field))
  if (unknown) throw badRequest(unknownField(resource, unknown.field))
  const byFields =
    fields.length === 0
      ? undefined
      : (object: JsonObject): boolean => matchesFields(fields, resource.fields, object)
  const labelled = labels && ((object: JsonObject): boolean => labels(textMapOf(object, 'labels')))
  return {
    matches:
      byFields && labelled
        ? (object): boolean => byFields(object) && labelled(object)
        : (byFields ?? labelled),
    byLabels: labels,
    byFields,
    name: pinnedValue(fields, 'metadata.name'),
    namespace: pinnedValue(fields, 'metadata.namespace'),
  }
}

// The OpenShift server names the metadata fields only, whatever else the kind knows; so do built-in kinds without own fields.
function unknownField({ definition }: Resource, field: string): string {
  const { family, selectableFields } = definition
  if (family === 'aggregated' || (family === 'builtin' && !selectableFields)) {
    return `${JSON.stringify(field)} is not a known field selector: only "metadata.name", "metadata.namespace"`
  }
  return `field label not supported: ${field}`
}
