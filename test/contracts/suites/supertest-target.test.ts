import express, { type Response } from 'express'
import { describe, expect, it } from 'vitest'
import { defineCheck } from '../../../contracts/harness/define-check.ts'
import { runChecks } from '../../../contracts/harness/run.ts'
import { supertestTarget } from './supertest-target.ts'

describe('supertestTarget', () => {
  it('reads a watch while it goes on, sends bodies, and hangs up', async () => {
    let hungUp = false
    let watcher: Response | undefined
    const app = express()
      .get('/watch', (_request, response) => {
        response.setHeader('Content-Type', 'application/json')
        response.flushHeaders()
        watcher = response
        response.on('close', () => (hungUp = true))
      })
      .post(
        '/things',
        express.json(),
        (request, response) => void response.status(201).json(request.body),
      )
    const check = defineCheck({
      id: 'harness/supertest',
      title: 'a watch by supertest',
      operations: [],
      rests: 'guess',
      source: 'the sentence',
      needs: ['write'],
      async run(t) {
        const watch = await t.watch('/watch')
        const response = await t.request({ method: 'POST', path: '/things', body: { name: 'ä' } })
        t.expect.status(response, 201)
        t.expect.equal(response.json, { name: 'ä' })
        watcher?.write('{"type":"ADDED"}\n')
        t.expect.equal((await watch.next()).type, 'ADDED')
      },
    })

    const report = await runChecks([check], supertestTarget(app), { judge: () => ({ ok: true }) })

    expect(report.results[0]).toMatchObject({ outcome: 'passed', notes: [] })
    await expect.poll(() => hungUp).toBe(true)
  })
})
