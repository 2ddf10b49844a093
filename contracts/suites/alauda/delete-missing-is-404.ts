import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { notFound, removeInfo } from './steps/infos.ts'
import { INFOS_EXIST, infosIn } from './steps/paths.ts'

export const deleteMissingIs404 = defineCheck({
  id: 'alauda/delete-missing-is-404',
  title: 'what is not there cannot be deleted: 404',
  operations: ['deleteAccessTokenInfo'],
  rests: 'tried',
  source: 'recording cr-delete-answers-and-bodies',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = t.unique('check-nowhere')

    const response = await removeInfo(t, `${infosIn(namespace)}/missing`)

    expectFailure(t, response, notFound('accesstokeninfoes', 'missing'))
  },
})
