import type { JsonObject } from '../../../src/json/value.ts'
import { invalidValue, type FieldError } from '../../../src/kube/field-error.ts'
import { pathSegmentProblems } from '../../../src/kube/meta/names.ts'
import { textsIn } from './read.ts'

const FORMAT = 'must be in the format <providerName>:<providerUserName>'

/** The rules for the identities that a user names; none needs to exist. */
export const identityErrors = (user: JsonObject): FieldError[] =>
  textsIn(user, 'identities').flatMap((name, index) => {
    const problems = identityNameProblems(name)
    return problems.length === 0
      ? []
      : [invalidValue(`identities[${index}]`, name, problems.join(', '))]
  })

// oauth-apiserver pkg/user/apis/user/validation ValidateIdentityName
function identityNameProblems(name: string): readonly string[] {
  const segment = pathSegmentProblems(name)
  if (segment.length > 0) return segment
  const parts = name.split(':')
  const isEncoded = parts.length === 3 && parts[1] === 'b64'
  if (parts.length !== 2 && !isEncoded) return [FORMAT]
  if (parts[0] === '') return [`${FORMAT} with a non-empty providerName`]
  return parts.at(-1) === '' ? [`${FORMAT} with a non-empty providerUserName`] : []
}
