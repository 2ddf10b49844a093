import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { read } from './steps/act.ts'
import { notFound } from './steps/failure.ts'
import { givenNamespace, post } from './steps/given.ts'
import { collectionOf, SECRETS_EXIST } from './steps/paths.ts'

export const createDryRunStoresNothing = defineCheck({
  id: 'kubernetes/create-dry-run-stores-nothing',
  title: 'dryRun=All answers 201 with a uid and without a version, and stores nothing',
  operations: ['createNamespace', 'createSecret', 'getSecret'],
  rests: 'tried',
  source: 'recording create-dry-run-stores-nothing',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const name = t.unique('check')

    const response = await post(t, 'Secret', { namespace, name, query: { dryRun: 'All' } })

    t.expect.status(response, 201)
    t.expect.match(response.at('/metadata/uid'), /^[0-9a-f-]{36}$/, '/metadata/uid')
    t.expect.equal(response.at('/metadata/resourceVersion'), undefined, '/metadata/resourceVersion')
    const path = `${collectionOf('Secret', namespace)}/${name}`
    expectFailure(t, await read(t, 'Secret', path), notFound('secrets', name))
  },
})
