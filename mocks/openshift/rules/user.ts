import { invalidValue, required, type FieldError } from '../../../src/kube/field-error.ts'
import { pathSegmentProblems } from '../../../src/kube/meta/names.ts'
import type { JsonObject } from '../../../src/json/value.ts'
import { textIn } from './read.ts'

/** The rules for the name of a user that an object belongs to. */
export const userNameErrors = (object: JsonObject): FieldError[] =>
  userReferenceErrors(textIn(object, 'userName'), 'userName')

/** The rules for a name that stands for a user: `kube:admin` does, though no user is stored under it. */
export function userReferenceErrors(name: string, field: string): FieldError[] {
  if (name === '') return [required(field)]
  const problems = name === 'kube:admin' ? [] : userNameProblems(name)
  return problems.length === 0 ? [] : [invalidValue(field, name, problems.join(', '))]
}

/** The rules for the name of a user (apiserver-library-go pkg/apivalidation ValidateUserName). */
export function userNameProblems(name: string): readonly string[] {
  const segment = pathSegmentProblems(name)
  if (segment.length > 0) return segment
  if (name.includes(':') && !name.startsWith('b64:')) {
    return ['usernames that contain ":" must begin with "b64:"']
  }
  return name === '~' ? ['may not equal "~"'] : []
}

/** The rules for the name of a group (apiserver-library-go pkg/apivalidation ValidateGroupName). */
export function groupNameProblems(name: string): readonly string[] {
  const segment = pathSegmentProblems(name)
  if (segment.length > 0) return segment
  if (name.includes(':')) return ['may not contain ":"']
  return name === '~' ? ['may not equal "~"'] : []
}

/** A uid must be there; the field's name in errors differs between kinds. */
export const userUidErrors = (object: JsonObject, field: string): FieldError[] =>
  textIn(object, 'userUID') === '' ? [required(field)] : []
