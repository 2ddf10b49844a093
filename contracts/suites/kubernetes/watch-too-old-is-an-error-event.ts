import { defineCheck } from '../../harness/define-check.ts'
import { watch } from './steps/act.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

export const watchTooOldIsAnErrorEvent = defineCheck({
  id: 'kubernetes/watch-too-old-is-an-error-event',
  title:
    'a watch from a forgotten version answers 200, one ERROR event with a 410 Status, and ends',
  operations: ['listSecret'],
  rests: 'tried',
  source: 'recording kube-watch-from-a-compacted-resource-version',
  needs: ['history'],
  resource: SECRETS_EXIST,
  async run(t) {
    const events = await watch(t, 'Secret', t.unique('check-missing'), { resourceVersion: '1' })

    const error = await events.next()
    t.expect.match(error.json, {
      type: 'ERROR',
      object: {
        kind: 'Status',
        status: 'Failure',
        message: /^too old resource version: 1 \(\d+\)$/,
        reason: 'Expired',
        code: 410,
      },
    })
    t.expect.equal((await events.end()).length, 0, 'events after the error')
  },
})
