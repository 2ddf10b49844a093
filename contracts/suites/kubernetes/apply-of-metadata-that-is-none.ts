import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure, type Failure } from '../steps/failure.ts'
import { apply } from '../steps/patching.ts'
import { invalid } from './steps/failure.ts'
import { bodyOf, givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST, collectionOf } from './steps/paths.ts'

export const applyOfMetadataThatIsNone = defineCheck({
  id: 'kubernetes/apply-of-metadata-that-is-none',
  title:
    'an apply takes an owner without a uid for one whose uid is empty, any scalar for a time, and a version for what it is',
  operations: ['createNamespace', 'patchServiceAccount'],
  rests: 'tried',
  source: 'asked of kube-apiserver 1.34.2',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const name = t.unique('check')
    const path = `${collectionOf('ServiceAccount', namespace)}/${name}`
    const account = { operation: 'patchServiceAccount', path, query: { dryRun: 'All' } }
    const applied = (metadata: Record<string, unknown>) =>
      apply(t, 'check', account, bodyOf('ServiceAccount', name, { metadata }))

    const nobody = 'Invalid value: "": must not be empty'
    const owners = await applied({ ownerReferences: [{ name: 'x' }] })
    expectFailure(
      t,
      owners,
      invalid(
        'ServiceAccount',
        name,
        owner('apiVersion', 'Invalid value: "": version must not be empty'),
        owner('kind', nobody),
        owner('uid', nobody),
      ),
    )

    const typed = `failed to create typed patch object (/${name}; /v1, Kind=ServiceAccount)`
    const map = await applied({ creationTimestamp: {} })
    expectFailure(
      t,
      map,
      failed(`${typed}: .metadata.creationTimestamp: expected any scalar, got &{map[]}`),
    )

    const version = await applied({ resourceVersion: 'abc' })
    expectFailure(t, version, failed('strconv.ParseUint: parsing "abc": invalid syntax'))

    const shown = await applied({ resourceVersion: '1' })
    t.expect.status(shown, 201)
    t.expect.equal(shown.at('/metadata/resourceVersion'), '1', '/metadata/resourceVersion')
  },
})

const owner = (field: string, told: string) =>
  ['FieldValueInvalid', `metadata.ownerReferences.${field}`, told] as const

/** A 500 that says no more than its message. */
const failed = (message: string): Failure => ({ code: 500, message })
