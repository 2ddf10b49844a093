import { describe, expect, it } from 'vitest'
import { describeResult } from '../../../contracts/harness/describe-result.ts'
import { defineCheck, type Check } from '../../../contracts/harness/define-check.ts'
import type { Judge } from '../../../contracts/harness/expectations.ts'
import { runChecks, type RunOptions } from '../../../contracts/harness/run.ts'
import type { FetchFunction } from '../../../contracts/harness/target.ts'

const anything: Judge = () => ({ ok: true })

function check(run: Check['run'], rest: Partial<Check> = {}): Check {
  const declared = {
    title: 'a promise',
    operations: [],
    rests: 'guess',
    source: 'the sentence',
    needs: ['write'],
  } as const
  return defineCheck({ id: 'harness/a-promise', ...declared, ...rest, run })
}

async function resultOf(one: Check, server: FetchFunction, options: RunOptions = {}) {
  const report = await runChecks([one], server, { judge: anything, ...options })
  const [result] = report.results
  if (!result) throw new Error('the run gave no result')
  return result
}

const ok: FetchFunction = async () => Response.json({ kind: 'Thing' })
const requestThing = { method: 'GET', path: '/things' } as const

/** A server that answers only when the request is aborted. */
const silent: FetchFunction = (_url, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))
  })

const never = async () => {
  throw new Error('it ran')
}

describe('defineCheck', () => {
  it('refuses an id that is not <api>/<behaviour-in-kebab-case>', () => {
    expect(() => check(async () => {}, { id: 'Harness/A promise' })).toThrow(TypeError)
  })

  it('refuses a check without a source', () => {
    expect(() => check(async () => {}, { source: '' })).toThrow(/source/)
  })
})

describe('outcomes', () => {
  it('passes a check whose expectations hold', async () => {
    const result = await resultOf(
      check(async (t) => t.expect.status(await t.request(requestThing), 200)),
      ok,
    )

    expect(result).toMatchObject({ outcome: 'passed', notes: [], isUnreachable: false })
    expect(result.duration).toBeGreaterThan(0)
  })

  it('fails a check whose expectation does not hold, with what differs and a command that repeats the request', async () => {
    const result = await resultOf(
      check(async (t) => {
        const response = await t.request({
          method: 'POST',
          path: '/things',
          query: { a: "it's" },
          body: { b: 1 },
        })
        t.expect.equal(response.json, { kind: 'Other' }, 'body')
      }),
      ok,
    )

    expect(result.outcome).toBe('failed')
    expect(result.finding).toEqual({
      message: 'body/kind differs',
      where: 'body/kind',
      expected: 'Other',
      actual: 'Thing',
      curl: `curl -sS -X POST 'http://target.invalid/things?a=it%27s' -H 'Accept: application/json' -H 'Content-Type: application/json' --data-binary '{"b":1}'`,
      source: 'the sentence',
    })
  })

  it('calls a check that breaks by itself errored, not failed', async () => {
    const result = await resultOf(
      check(async () => {
        throw new RangeError('my own fault')
      }),
      ok,
    )

    expect(result).toMatchObject({ outcome: 'errored', isUnreachable: false })
    expect(result.reason).toMatch(/RangeError: my own fault/)
  })

  it('calls a check errored and its target unreachable when there is no answer', async () => {
    const result = await resultOf(
      check(async (t) => void (await t.request(requestThing))),
      async () => {
        throw new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') })
      },
    )

    expect(result).toMatchObject({ outcome: 'errored', isUnreachable: true })
    expect(result.reason).toBe('GET /things got no answer: fetch failed: connect ECONNREFUSED')
  })

  it('does not blame a server that is slow to answer: the check is errored, with what it waited for', async () => {
    const result = await resultOf(
      check(async (t) => void (await t.request(requestThing))),
      silent,
      { timeout: 20 },
    )

    expect(result.outcome).toBe('errored')
    expect(result.reason).toMatch(
      /^the server did not answer GET \S+\/things in the time of the check$/,
    )
  })

  it('calls a check errored that waits for something else than the server', async () => {
    const result = await resultOf(
      check(() => new Promise(() => {})),
      ok,
      { timeout: 20 },
    )

    expect(result).toMatchObject({
      outcome: 'errored',
      reason: 'the check took longer than its time',
    })
  })

  it('skips a check that finds that it cannot run', async () => {
    const result = await resultOf(
      check(async (t) => t.skip('no right to impersonate')),
      ok,
    )

    expect(result).toMatchObject({ outcome: 'skipped', reason: 'no right to impersonate' })
  })

  it('skips what writes in a read-only run, what the target is without, and what needs a token where there is none', async () => {
    const results = [
      await resultOf(check(never), ok, { readOnly: true }),
      await resultOf(check(never, { needs: ['clock'] }), ok, { without: ['clock'] }),
      await resultOf(check(never, { needs: ['authentication'] }), ok),
    ]

    expect(results.map(({ outcome }) => outcome)).toEqual(['skipped', 'skipped', 'skipped'])
    expect(results.map(({ reason }) => reason)).toEqual([
      'it writes, and the run is read-only',
      "the target is said to be without 'clock'",
      'there is no token to authenticate with',
    ])
  })

  it.each([404, 501])(
    'calls checks not supported when their resource answers %i, and asks once',
    async (status) => {
      const asked: string[] = []
      const server: FetchFunction = async (url) => {
        asked.push(url)
        return new Response('nothing here', { status })
      }
      const one = check(never, { resource: '/things?limit=1' })

      const report = await runChecks([one, { ...one, id: 'harness/another' }], server, {
        judge: anything,
      })

      expect(report.results.map(({ outcome }) => outcome)).toEqual([
        'not supported',
        'not supported',
      ])
      expect(asked).toEqual(['http://target.invalid/things?limit=1'])
    },
  )

  it('calls checks errored when the server refuses the credentials', async () => {
    const one = check(never, { resource: '/things' })

    const results = [await resultOf(one, refusing), await resultOf(one, refusing, { token: 'old' })]

    expect(results.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      [
        'errored',
        'the server answers 401 for /things: it wants credentials, and there is no token',
      ],
      ['errored', 'the server answers 401 for /things: it does not take the token'],
    ])
  })

  it('calls a check not supported when a single operation answers 501', async () => {
    const result = await resultOf(
      check(async (t) => void (await t.request(requestThing))),
      async () => new Response('patch is not there yet', { status: 501 }),
    )

    expect(result).toMatchObject({
      outcome: 'not supported',
      reason: 'the server answers 501: patch is not there yet',
    })
  })

  it('calls a check errored that writes without saying so', async () => {
    const result = await resultOf(
      check(async (t) => void (await t.request({ method: 'DELETE', path: '/things' })), {
        needs: [],
      }),
      ok,
    )

    expect(result.outcome).toBe('errored')
    expect(result.reason).toMatch(/must say that it needs 'write'/)
  })
})

/** A server that takes no credentials. */
const refusing: FetchFunction = async () => new Response('', { status: 401 })

/** A server that only deletes. */
const deleting: FetchFunction = (url, init) =>
  init?.method === 'DELETE' ? ok(url, init) : silent(url, init)

const cleaning = (log: string[], end: () => void) =>
  check(async (t) => {
    t.cleanup(() => log.push('first made'))
    t.cleanup(async (request) => log.push(`last made, ${(await request(requestThing)).status}`))
    end()
  })

describe('clean-up', () => {
  it.each([
    ['passes', () => {}],
    [
      'breaks',
      () => {
        throw new Error('broken')
      },
    ],
  ])('removes what a check made when it %s, last thing first', async (_name, end) => {
    const log: string[] = []

    await resultOf(cleaning(log, end), ok)

    expect(log).toEqual(['last made, 200', 'first made'])
  })

  it('removes what a check made when the run is aborted, with requests that still go out', async () => {
    const abort = new AbortController()
    const log: string[] = []
    const one = check(async (t) => {
      t.cleanup(async (request) =>
        log.push(`removed, ${(await request({ method: 'DELETE', path: '/things/a' })).status}`),
      )
      setTimeout(() => abort.abort(new Error('interrupted')), 10)
      await t.request(requestThing)
    })

    const report = await runChecks([one, { ...one, id: 'harness/later' }], deleting, {
      judge: anything,
      signal: abort.signal,
      concurrency: 1,
    })

    expect(log).toEqual(['removed, 200'])
    expect(report.results.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['errored', 'the run was ended during this check'],
      ['skipped', 'the run was ended before this check'],
    ])
  })

  it('tells what could not be removed and goes on with the rest', async () => {
    const log: string[] = []

    const result = await resultOf(
      check(async (t) => {
        t.cleanup(() => log.push('removed'))
        t.cleanup(() => {
          throw new Error('DELETE /things/a was answered 500')
        })
      }),
      ok,
    )

    expect(log).toEqual(['removed'])
    expect(result).toMatchObject({
      outcome: 'passed',
      notes: ['clean-up failed: DELETE /things/a was answered 500'],
    })
  })
})

describe('answers that break all bounds', () => {
  it('ends a check, not the run, with one that nests too deeply', async () => {
    const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`
    const result = await resultOf(
      check(async (t) => t.expect.status(await t.request(requestThing), 200)),
      async () => new Response(deep, { status: 500 }),
    )

    expect(result.outcome).toBe('failed')
    expect(JSON.stringify(result.finding?.actual)).toContain('"a":"…"')
  })

  it('stops reading one without end', async () => {
    let sent = 0
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1
        controller.enqueue(new Uint8Array(1024 * 1024))
      },
    })
    const result = await resultOf(
      check(async (t) => t.expect.status(await t.request(requestThing), 200)),
      async () => new Response(endless),
    )

    expect(result).toMatchObject({
      outcome: 'failed',
      finding: { message: 'the body goes on after 64 MiB' },
    })
    expect(sent).toBeLessThan(70)
  })

  it('shows no control characters of one as they are', async () => {
    const result = await resultOf(
      check(async (t) => {
        const { text } = await t.request(requestThing)
        t.expect.equal(text, 'fine')
      }),
      async () => new Response('\u001b[2Jgone'),
    )

    expect(describeResult(result)).toContain(String.raw`actual    "\u001b[2Jgone"`)
  })
})

describe('secrets', () => {
  it('sends the token and hides it and other secrets everywhere in a result', async () => {
    const token = 'sha256~very-secret'
    const sent: unknown[] = []
    const server: FetchFunction = async (_url, init) => {
      sent.push(new Headers(init?.headers).get('authorization'))
      return Response.json(
        { echo: `Bearer ${token}`, secret: 'clients own', items: [{ refreshToken: 'r' }] },
        { status: 418 },
      )
    }

    const result = await resultOf(
      check(async (t) => {
        t.note(`used ${token}`)
        t.expect.status(
          await t.request({ method: 'POST', path: '/things', body: { secret: 'clients own' } }),
          200,
        )
      }),
      server,
      { token },
    )

    expect(sent).toEqual([`Bearer ${token}`])
    expect(result.outcome).toBe('failed')
    expect(JSON.stringify(result)).not.toMatch(/very-secret|clients own|"r"/)
    expect(result.finding?.curl).toContain(`-H 'Authorization: Bearer ***'`)
    expect(result.finding?.actual).toEqual({
      status: 418,
      body: { echo: 'Bearer ***', secret: '***', items: [{ refreshToken: '***' }] },
    })
  })

  it('puts no long body into a command', async () => {
    const result = await resultOf(
      check(async (t) => {
        t.expect.status(
          await t.request({ method: 'POST', path: '/things', body: 'ü'.repeat(5000) }),
          413,
        )
      }),
      ok,
    )

    expect(result.finding?.curl).toContain(`--data-binary '<a body of 10000 bytes>'`)
  })
})

describe('documents', () => {
  it('counts the answers that were held against the document', async () => {
    const one = check(async (t) => {
      await t.request({ ...requestThing, operation: 'listThing' })
      t.expect.conforms(await t.request(requestThing), 'getThing')
    })

    const report = await runChecks([one, { ...one, id: 'harness/another' }], ok, {
      judge: anything,
    })

    expect(report.coverage).toEqual([
      { operationId: 'getThing', status: 200, count: 2 },
      { operationId: 'listThing', status: 200, count: 2 },
    ])
  })

  it('fails a check whose answer is neither the document nor a known difference', async () => {
    const result = await resultOf(
      check(async (t) => void (await t.request({ ...requestThing, operation: 'listThing' }))),
      ok,
      { judge: () => ({ ok: false, problems: ['/items is missing'] }) },
    )

    expect(result.outcome).toBe('failed')
    expect(result.finding).toMatchObject({
      where: 'listThing',
      message: expect.stringMatching(/\/items is missing/),
    })
  })

  it('notes once when the real server was seen instead of the document', async () => {
    const result = await resultOf(
      check(async (t) => {
        await t.request({ ...requestThing, operation: 'listThing' })
        await t.request({ ...requestThing, operation: 'listThing' })
      }),
      ok,
      { judge: () => ({ ok: true, saw: 'server', difference: 'a list instead of a Status' }) },
    )

    expect(result.outcome).toBe('passed')
    expect(result.notes).toEqual([
      'listThing 200: as the real server, not as the document: a list instead of a Status',
    ])
  })
})

const named = (id: string) => check(async () => {}, { id: `harness/${id}` })

describe('selection and order', () => {
  it('runs what `only` names, lists what `skip` names, and keeps the order of the checks', async () => {
    const seen: string[] = []

    const report = await runChecks([named('list-a'), named('get-b'), named('list-c')], ok, {
      only: /list/,
      skip: ['list-c'],
      onResult: (result) => seen.push(result.id),
    })

    expect(report.results.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['harness/list-a', 'passed'],
      ['harness/list-c', 'skipped'],
    ])
    expect(seen).toHaveLength(2)
  })

  it('runs no more checks at a time than it may', async () => {
    let running = 0
    let most = 0
    const one = (id: string) =>
      check(
        async (t) => {
          running += 1
          most = Math.max(most, running)
          await t.request(requestThing)
          await t.request(requestThing)
          running -= 1
        },
        { id: `harness/${id}` },
      )

    await runChecks(['a', 'b', 'c', 'd', 'e', 'f'].map(one), ok, { concurrency: 3 })

    expect(most).toBe(3)
  })

  it('gives each check names of its own', async () => {
    const names = new Set<string>()
    const one = (id: string) =>
      check(async (t) => void names.add(t.unique('client')), { id: `harness/${id}` })

    await runChecks(['a', 'b', 'c'].map(one), ok)

    expect(names.size).toBe(3)
    expect([...names].every((name) => /^client-[a-z0-9]{8}$/.test(name))).toBe(true)
  })
})
