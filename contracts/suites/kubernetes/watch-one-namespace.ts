import { defineCheck } from '../../harness/define-check.ts'
import { seen } from '../steps/seen.ts'
import { givenNamespace } from './steps/given.ts'
import { NAMESPACES, NAMESPACES_EXIST } from './steps/paths.ts'

export const watchOneNamespace = defineCheck({
  id: 'kubernetes/watch-one-namespace',
  title: 'the path of a namespace under /watch/ tells of that namespace, not of what is in it',
  operations: ['createNamespace'],
  rests: 'tried',
  source: 'asked of kube-apiserver 1.34.2',
  needs: ['write'],
  resource: NAMESPACES_EXIST,
  async run(t) {
    const name = await givenNamespace(t)

    const events = await t.watch(`${NAMESPACES.replace('/api/v1/', '/api/v1/watch/')}/${name}`)

    t.expect.equal(seen(await events.next()), ['ADDED', name], 'first event')
  },
})
