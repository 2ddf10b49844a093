import { createMock } from 'tokamock'
import { crowded } from 'tokamock/fixtures'
import { wholeBody } from '../../../src/http/body.ts'
import { isChunkSource } from '../../../src/http/exchange.ts'
import { answerCalls } from '../harness/commands.ts'
import { plainRequest } from './plain-request.ts'
import { nameOf, TOKENS, tokenText } from './tokens.ts'

// A list of 100,000 objects by pages, with a create and a delete between pages.
const mock = createMock({ world: crowded(100_000, 7), seed: 7 })
const encoder = new TextEncoder()
let numbers = 0

const entries = (): { key: string; value: unknown }[] =>
  Array.from(mock.store.at().scan('/openshift.io/oauth/accesstokens/'))

function disturb(keys: readonly string[]): void {
  numbers += 1
  const bytes = encoder.encode(tokenText(nameOf(numbers)))
  void mock.answer(plainRequest('POST', [TOKENS], { type: 'application/json', bytes }))
  const victim = keys[(numbers * 7919) % keys.length]
  if (victim !== undefined && mock.store.get(victim)) mock.store.delete(victim)
}

async function page(): Promise<number> {
  const keys = entries().map(({ key }) => key)
  const names = keys.map((key) => key.slice(key.lastIndexOf('/') + 1))
  const listed: string[] = []
  let spent = 0
  for (let next: string | undefined = ''; next !== undefined;) {
    const begun = performance.now()
    const query = `limit=500&continue=${next}`
    const { status, body } = await mock.answer(plainRequest('GET', [TOKENS, query]))
    if (status !== 200 || isChunkSource(body)) throw new Error(`answered ${status}`)
    const bytes = wholeBody(body)
    spent += performance.now() - begun
    const { metadata, items } = JSON.parse(new TextDecoder().decode(bytes)) as {
      readonly metadata: { readonly continue?: string }
      readonly items: readonly { readonly metadata: { readonly name: string } }[]
    }
    for (const item of items) listed.push(item.metadata.name)
    next = metadata.continue
    disturb(keys)
  }
  const isExact = listed.length === names.length && listed.every((name, at) => name === names[at])
  if (!isExact) throw new Error('the pages are not the snapshot')
  return spent / 1000
}

answerCalls({
  anchor: () => {
    const values = entries().map(({ value }) => value)
    const begun = performance.now()
    JSON.stringify(values)
    return (performance.now() - begun) / 1000
  },
  page,
})
