import { defineCheck } from '../../harness/define-check.ts'
import { givenInfo, givenNamespace, readInfo, SPEC } from './steps/infos.ts'
import { INFOS_EXIST } from './steps/paths.ts'

export const getAnswersTheObject = defineCheck({
  id: 'alauda/get-answers-the-object',
  title: 'an object is read as it was stored, its members in alphabetical order',
  operations: ['getAccessTokenInfo'],
  rests: 'tried',
  source: 'recording custom-items-carry-their-kind',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const info = await givenInfo(t, {
      namespace,
      members: { spec: { ...SPEC, expiration: 1_800_000_000 } },
    })

    const response = await readInfo(t, info.path)

    t.expect.status(response, 200)
    t.expect.equal(response.json, info.response.json, 'body')
    t.expect.match(
      response.text.replaceAll(/\s/g, ''),
      /"spec":\{"description":"check","expiration":1800000000,"timestamp":1700000000\}/,
      'order',
    )
  },
})
