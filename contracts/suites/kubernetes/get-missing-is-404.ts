import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { read, remove, replace } from './steps/act.ts'
import { notFound } from './steps/failure.ts'
import { bodyOf } from './steps/given.ts'
import { collectionOf, SECRETS_EXIST } from './steps/paths.ts'

export const getMissingIs404 = defineCheck({
  id: 'kubernetes/get-missing-is-404',
  title: 'reading, replacing or deleting what is not there answers 404, in a missing namespace too',
  operations: ['getSecret', 'replaceSecret', 'deleteSecret'],
  rests: 'tried',
  source: 'recordings objects-that-are-not-found and put-to-a-missing-object',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const path = `${collectionOf('Secret', t.unique('check-missing'))}/nothing`

    const answers = [
      await read(t, 'Secret', path),
      await replace(t, 'Secret', path, bodyOf('Secret', 'nothing')),
      await remove(t, 'Secret', path),
    ]

    for (const response of answers) expectFailure(t, response, notFound('secrets', 'nothing'))
  },
})
