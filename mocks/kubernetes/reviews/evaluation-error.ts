import { isJsonObject, type JsonObject } from '../../../src/json/value.ts'
import { parseFieldSelector } from '../../../src/kube/select/fields.ts'
import { parseLabelSelector } from '../../../src/kube/select/labels.ts'
import { textIn, textsIn } from '../read.ts'

/**
 * What a review tells of selectors that it could not make use of (kubernetes pkg/registry/authorization/util
 * BuildEvaluationError); "" where there is nothing to tell.
 */
export function evaluationErrorOf({ fieldSelector, labelSelector }: JsonObject): string {
  const outcomes = [
    ['fieldSelector', outcomeOf(fieldSelector, parseFieldSelector, isFieldRequirement)],
    ['labelSelector', outcomeOf(labelSelector, parseLabelSelector, isLabelRequirement)],
  ] as const
  return outcomes
    .flatMap(([name, outcome]) =>
      outcome === 'understood'
        ? []
        : [`spec.resourceAttributes.${name} ${outcome} due to parse error`],
    )
    .join('; ')
}

type Outcome = 'understood' | 'ignored' | 'partially ignored'

function outcomeOf(
  selector: JsonObject[string],
  parse: (text: string) => unknown,
  isKnown: (requirement: JsonObject) => boolean,
): Outcome {
  if (!isJsonObject(selector)) return 'understood'
  const list = selector['requirements']
  const requirements = Array.isArray(list) ? list.filter(isJsonObject) : []
  if (requirements.length === 0) return parses(parse, textIn(selector, 'rawSelector'))
  const known = requirements.filter(isKnown)
  if (known.length === requirements.length) return 'understood'
  return known.length === 0 ? 'ignored' : 'partially ignored'
}

function parses(parse: (text: string) => unknown, text: string): Outcome {
  try {
    parse(text)
    return 'understood'
  } catch {
    return 'ignored'
  }
}

// Selectors of fields know no more than one value.
const isFieldRequirement = (requirement: JsonObject): boolean =>
  ['In', 'NotIn'].includes(textIn(requirement, 'operator')) &&
  textsIn(requirement, 'values').length === 1

const isLabelRequirement = (requirement: JsonObject): boolean =>
  ['In', 'NotIn', 'Exists', 'DoesNotExist'].includes(textIn(requirement, 'operator'))
