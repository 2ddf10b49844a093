import { isJsonObject, type JsonObject } from '../../../src/json/value.ts'
import {
  forbiddenValue,
  invalidValue,
  required,
  type FieldError,
} from '../../../src/kube/field-error.ts'
import { labelValueProblems, qualifiedNameProblems } from '../../../src/kube/meta/names.ts'
import { textIn, textsIn } from '../read.ts'

/**
 * The rules for the selectors that a review of access may name (kubernetes pkg/apis/authorization/validation,
 * validateFieldSelectorAttributes and validateLabelSelectorAttributes).
 */
export function selectorErrors(asked: JsonObject): FieldError[] {
  const { fieldSelector, labelSelector } = asked
  return [
    ...attributesErrors(fieldSelector, `${ASKED}.fieldSelector`, fieldErrors),
    ...attributesErrors(labelSelector, `${ASKED}.labelSelector`, labelErrors),
  ]
}

const ASKED = 'spec.resourceAttributes'

type RequirementRule = (requirement: JsonObject, path: string) => FieldError[]

function attributesErrors(
  selector: JsonObject[string],
  path: string,
  rule: RequirementRule,
): FieldError[] {
  if (!isJsonObject(selector)) return []
  const raw = textIn(selector, 'rawSelector')
  const list = selector['requirements']
  const requirements = Array.isArray(list) ? list.filter(isJsonObject) : []
  const why = 'may not specified at the same time as requirements'
  const both = invalidValue(`${path}.rawSelector`, raw, why)
  const neither = required(
    `${path}.requirements`,
    `when ${path} is specified, requirements or rawSelector is required`,
  )
  return [
    ...(raw !== '' && requirements.length > 0 ? [both] : []),
    ...(raw === '' && requirements.length === 0 ? [neither] : []),
    ...requirements.flatMap((requirement, index) =>
      rule(requirement, `${path}.requirements[${index}]`),
    ),
  ]
}

// Operators that are unknown are ignored: another release may know them.
function fieldErrors(requirement: JsonObject, path: string): FieldError[] {
  const key = textIn(requirement, 'key')
  return [
    ...(key === '' ? [required(`${path}.key`, 'must be specified')] : []),
    ...valuesErrors(requirement, path),
  ]
}

function labelErrors(requirement: JsonObject, path: string): FieldError[] {
  const key = textIn(requirement, 'key')
  return [
    ...valuesErrors(requirement, path),
    ...qualifiedNameProblems(key).map((problem) => invalidValue(`${path}.key`, key, problem)),
    ...textsIn(requirement, 'values').flatMap((value, index) =>
      labelValueProblems(value).map((problem) =>
        invalidValue(`${path}.values[${index}]`, value, problem),
      ),
    ),
  ]
}

function valuesErrors(requirement: JsonObject, path: string): FieldError[] {
  const { length } = textsIn(requirement, 'values')
  const field = `${path}.values`
  switch (textIn(requirement, 'operator')) {
    case 'In':
    case 'NotIn':
      return length > 0
        ? []
        : [required(field, "must be specified when `operator` is 'In' or 'NotIn'")]
    case 'Exists':
    case 'DoesNotExist':
      return length === 0
        ? []
        : [
            forbiddenValue(
              field,
              "may not be specified when `operator` is 'Exists' or 'DoesNotExist'",
            ),
          ]
    default:
      return []
  }
}
