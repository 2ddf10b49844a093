import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMock, type Mock } from '../../mocks/index.ts'
import { holdsInTime } from './law.ts'

const PATH = '/apis/oauth.openshift.io/v1/oauthclients'

/** What someone else does between two pages. */
const deeds = fc.record({
  verb: fc.constantFrom('create', 'update', 'delete'),
  name: fc.integer({ min: 0, max: 30 }).map((n) => `client-${String(n).padStart(2, '0')}`),
  team: fc.constantFrom('red', 'blue'),
})

type Deed = typeof deeds extends fc.Arbitrary<infer T> ? T : never

interface Page {
  readonly metadata: {
    readonly continue?: string
    readonly resourceVersion: string
    readonly remainingItemCount?: number
  }
  readonly items: readonly { readonly metadata: { readonly name: string } }[]
}

async function list(mock: Mock, query: Readonly<Record<string, string>>): Promise<Page> {
  const answer = await mock.fetch(`${PATH}?${new URLSearchParams(query)}`)
  expect(answer.status).toBe(200)
  return (await answer.json()) as Page
}

async function act(mock: Mock, { verb, name, team }: Deed): Promise<void> {
  const object = { metadata: { name, labels: { team } }, grantMethod: 'auto' }
  if (verb === 'delete') return void (await mock.fetch(`${PATH}/${name}`, { method: 'DELETE' }))
  const isUpdate = verb === 'update'
  await mock.fetch(isUpdate ? `${PATH}/${name}` : PATH, {
    method: isUpdate ? 'PUT' : 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(isUpdate ? await current(mock, name, object) : object),
  })
}

async function current(mock: Mock, name: string, object: object): Promise<object> {
  const answer = await mock.fetch(`${PATH}/${name}`)
  if (answer.status !== 200) return object
  const live = (await answer.json()) as { readonly metadata: { readonly resourceVersion: string } }
  const { resourceVersion } = live.metadata
  return { ...object, metadata: { ...(object as Page).metadata, resourceVersion } }
}

describe('a list by pages', () => {
  it('put together equals the list at the revision of its first page, whatever is written meanwhile', async () => {
    await holdsInTime(
      fc.asyncProperty(
        fc.array(deeds, { maxLength: 25 }),
        fc.array(fc.array(deeds, { maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom('', 'team=red', 'team notin (red)'),
        async (before, between, limit, labelSelector) => {
          const mock = createMock({ clock: 'manual', seed: 1 })
          for (const deed of before) await act(mock, deed)
          const selector = labelSelector === '' ? {} : { labelSelector }
          const whole = await list(mock, selector)

          const items: Page['items'][number][] = []
          let next: string | undefined
          for (let page = 0; page === 0 || next; page += 1) {
            const query = { limit: String(limit), ...(next ? { continue: next } : {}) }
            const { metadata, items: more } = await list(mock, { ...selector, ...query })
            items.push(...more)
            expect(metadata.resourceVersion).toBe(whole.metadata.resourceVersion)
            expect(metadata.remainingItemCount).toBe(
              metadata.continue && labelSelector === ''
                ? whole.items.length - items.length
                : undefined,
            )
            next = metadata.continue
            for (const deed of between[page % between.length] ?? []) await act(mock, deed)
          }

          expect(items).toEqual(whole.items)
        },
      ),
    )
  })
})
