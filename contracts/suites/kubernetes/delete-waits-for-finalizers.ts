import { defineCheck } from '../../harness/define-check.ts'
import { expectFailure } from '../steps/failure.ts'
import { seen } from '../steps/seen.ts'
import { read, remove, replace, watch } from './steps/act.ts'
import { invalid, notFound } from './steps/failure.ts'
import { bodyOf, given, givenNamespace } from './steps/given.ts'
import { heldBy, releaseLater } from './steps/held.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

const HELD = 'tokamock.example/held'

export const deleteWaitsForFinalizers = defineCheck({
  id: 'kubernetes/delete-waits-for-finalizers',
  title:
    'an object with a finalizer is marked and stays; it takes no new ones, and is gone with the PUT that leaves none, whose DELETED event still shows it',
  operations: [
    'createNamespace',
    'createSecret',
    'replaceSecret',
    'deleteSecret',
    'getSecret',
    'listSecret',
  ],
  rests: 'tried',
  source:
    'recordings delete-waits-for-a-finalizer-and-a-put-completes-it and finalizers-cannot-be-added-while-terminating',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const stored = await given(t, 'Secret', { namespace, metadata: heldBy(HELD) })
    releaseLater(t, 'Secret', stored)
    const { name, path, version } = stored
    const events = await watch(t, 'Secret', namespace, { resourceVersion: version })
    const put = (...finalizers: string[]) =>
      replace(t, 'Secret', path, bodyOf('Secret', name, { metadata: { finalizers } }))

    const marked = await remove(t, 'Secret', path)
    const more = await put(HELD, 'tokamock.example/more')
    const last = await put()

    t.expect.status(marked, 200)
    t.expect.match(marked.at('/metadata'), {
      name,
      finalizers: [HELD],
      deletionGracePeriodSeconds: 0,
      deletionTimestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
    })
    const forbidden = `Forbidden: no new finalizers can be added if the object is being deleted, found new finalizers []string{"tokamock.example/more"}`
    const cause = ['FieldValueForbidden', 'metadata.finalizers', forbidden] as const
    expectFailure(t, more, invalid('Secret', name, cause, cause))
    t.expect.status(last, 200)
    expectFailure(t, await read(t, 'Secret', path), notFound('secrets', name))
    t.expect.equal(
      (await events.next()).json,
      { type: 'MODIFIED', object: marked.json },
      'the event of the mark',
    )
    const gone = await events.next()
    t.expect.equal(seen(gone), ['DELETED', name], 'the event of the end')
    t.expect.equal(gone.at('/object/metadata/finalizers'), [HELD], 'the finalizers of the event')
  },
})
