import { defineCheck } from '../../harness/define-check.ts'
import { CLIENTS, CLIENTS_EXIST } from './steps/paths.ts'

export const watchTooOldIsAnErrorEvent = defineCheck({
  id: 'openshift/watch-too-old-is-an-error-event',
  title:
    'a watch from a forgotten version answers 200, one ERROR event with a 410 Status, and ends',
  operations: ['watchOAuthClientList'],
  rests: 'tried',
  source: 'recording oauth-watch-clients-from-a-compacted-resource-version',
  needs: ['history'],
  resource: CLIENTS_EXIST,
  async run(t) {
    const watch = await t.watch(
      CLIENTS,
      { watch: '1', resourceVersion: '1' },
      { operation: 'watchOAuthClientList' },
    )

    const event = await watch.next()

    t.expect.match(event.json, {
      type: 'ERROR',
      object: { kind: 'Status', apiVersion: 'v1', status: 'Failure', code: 410 },
    })
    t.expect.match(event.at('/object/reason'), /^(Expired|ResourceExpired)$/, '/object/reason')
    t.expect.match(
      event.at('/object/message'),
      /^too old resource version: 1 \(\d+\)$/,
      '/object/message',
    )
    t.expect.equal(await watch.end(), [], 'events after the ERROR')
  },
})
