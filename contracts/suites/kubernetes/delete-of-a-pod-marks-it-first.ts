import { defineCheck } from '../../harness/define-check.ts'
import { seen } from '../steps/seen.ts'
import { remove, watch } from './steps/act.ts'
import { given, givenNamespace } from './steps/given.ts'
import { PODS_EXIST } from './steps/paths.ts'

export const deleteOfAPodMarksItFirst = defineCheck({
  id: 'kubernetes/delete-of-a-pod-marks-it-first',
  title: 'a pod that no node runs is marked as deleted, and answered so, before it is gone',
  operations: ['createNamespace', 'createPod', 'deletePod', 'listPod'],
  rests: 'tried',
  source: 'asked of kube-apiserver 1.34.2',
  needs: ['write'],
  resource: PODS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const pod = await given(t, 'Pod', { namespace })
    const { name } = pod
    const events = await watch(t, 'Pod', namespace, { fieldSelector: `metadata.name=${name}` })

    const response = await remove(t, 'Pod', pod.path)

    t.expect.status(response, 200)
    t.expect.equal(
      (response.json as { metadata: Record<string, unknown> }).metadata[
        'deletionGracePeriodSeconds'
      ],
      0,
      'the time it is given',
    )
    t.expect.equal(seen(await events.next()), ['ADDED', name], 'first event')
    t.expect.equal(seen(await events.next()), ['MODIFIED', name], 'second event')
    t.expect.equal(seen(await events.next()), ['DELETED', name], 'third event')
  },
})
