import { describe, expect, it } from 'vitest'
import { escalationsOf, multierror } from '../../mocks/stackrox/access/escalation.ts'
import type { Access } from '../../mocks/stackrox/access/permissions.ts'
import { UNRESTRICTED, type RoleRecord } from '../../mocks/stackrox/access/roles.ts'

const READ = 'READ_ACCESS'
const WRITE = 'READ_WRITE_ACCESS'

const role = (permissions: Record<string, Access>, accessScope = UNRESTRICTED): RoleRecord => ({
  name: 'any',
  permissions,
  accessScope,
})

const both = (access: Access) => ({ Image: access, Deployment: access })
const writer = role(both(WRITE))
const reader = role(both(READ))
const devWriter = role(both(WRITE), 'Dev')
const devReader = role(both(READ), 'Dev')

const refused = (scope: string, given: Access): readonly string[] =>
  ['Image', 'Deployment'].map(
    (resource) =>
      `resource=${resource}, access scope="${scope}": requested access is ${WRITE}, when user access is ${given}`,
  )

// stackrox central/apitoken/service/privilege_escalation_test.go
describe('escalationsOf', () => {
  it.each<[string, readonly RoleRecord[], readonly RoleRecord[], readonly string[]]>([
    ['nothing of nothing', [], [], []],
    ['something of nothing', [], [writer], refused(UNRESTRICTED, 'NO_ACCESS')],
    ['nothing of something', [writer], [], []],
    ['the same', [reader], [reader], []],
    ['less', [writer, reader], [reader], []],
    ['less in the same scope', [devWriter], [devReader], []],
    ['less in a narrower scope', [writer], [devReader], []],
    [
      'what several roles give together',
      [role({ Image: WRITE }, 'Dev'), role({ Deployment: WRITE })],
      [devWriter],
      [],
    ],
    ['more in the same scope', [devReader], [devWriter], refused('Dev', READ)],
    ['more', [reader], [writer], refused(UNRESTRICTED, READ)],
    ['the same in a wider scope', [devWriter], [writer], refused(UNRESTRICTED, 'NO_ACCESS')],
  ])('%s', (_what, own, requested, errors) => {
    expect(escalationsOf(own, requested)).toEqual(errors)
  })
})

describe('multierror', () => {
  it('counts and lists errors as go-multierror does', () => {
    expect(multierror(['a'])).toBe('1 error occurred:\n\t* a\n\n')
    expect(multierror(['a', 'b'])).toBe('2 errors occurred:\n\t* a\n\t* b\n\n')
  })
})
