import { invalidValue, required, type FieldError } from '../../../src/kube/field-error.ts'
import { pathSegmentProblems } from '../../../src/kube/meta/names.ts'
import type { JsonObject } from '../../../src/json/value.ts'
import { textIn } from './read.ts'

/** The rules for the name of a user that an object belongs to. */
export function userNameErrors(object: JsonObject): FieldError[] {
  const name = textIn(object, 'userName')
  if (name === '') return [required('userName')]
  const problem = userNameProblem(name)
  return problem === undefined ? [] : [invalidValue('userName', name, problem)]
}

const userNameProblem = (name: string): string | undefined =>
  name === 'kube:admin' ? undefined : problemOf(name)

function problemOf(name: string): string | undefined {
  const segment = pathSegmentProblems(name)
  if (segment.length > 0) return segment.join(', ')
  if (name.includes(':') && !name.startsWith('b64:')) {
    return 'usernames that contain ":" must begin with "b64:"'
  }
  return name === '~' ? 'may not equal "~"' : undefined
}

/** The rules for the name of a user or a group that is stored. */
export function userNameProblems(name: string): readonly string[] {
  const problem = problemOf(name)
  return problem === undefined ? [] : [problem]
}

/** A uid must be there; the field's name in errors differs between kinds. */
export const userUidErrors = (object: JsonObject, field: string): FieldError[] =>
  textIn(object, 'userUID') === '' ? [required(field)] : []
