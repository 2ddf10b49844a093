import { createServer } from 'node:http'
import express from 'express'
import { describe, expect, it } from 'vitest'
import { targetFrom } from '../../../contracts/harness/target.ts'
import { openTarget, test } from '../../../contracts/vitest.ts'

describe('targetFrom', () => {
  it('takes a fetch function and gives it whole URLs', async () => {
    const asked: string[] = []
    const target = targetFrom(
      async (url) => {
        asked.push(url)
        return new Response('ok')
      },
      { baseUrl: 'https://api.example.com:6443/' },
    )

    await target.fetch('/things')

    expect(asked).toEqual(['https://api.example.com:6443/things'])
    expect(target.name).toBe('https://api.example.com:6443')
  })

  it('takes a mock and gives it paths', async () => {
    const asked: string[] = []
    const target = targetFrom({
      fetch: async (path) => {
        asked.push(path)
        return new Response('ok')
      },
    })

    await target.fetch('/things?a=1')

    expect(asked).toEqual(['/things?a=1'])
  })

  it('keeps the path of a URL and shows no credentials of it', () => {
    const target = targetFrom('https://user:pass@api.example.com/k8s/clusters/one/')

    expect(target.url).toBe('https://api.example.com/k8s/clusters/one')
    expect(target.name).not.toContain('pass')
  })

  it('gives back a target as it is', () => {
    const target = targetFrom('http://127.0.0.1:1')

    expect(targetFrom(target)).toBe(target)
  })

  it('refuses an Express app and other schemes', () => {
    expect(() => targetFrom(express() as never)).toThrow(/tokamock\/vitest/)
    expect(() => targetFrom('ftp://example.com')).toThrow(TypeError)
  })
})

describe('openTarget', () => {
  it('lets an Express app listen, and closes it', async () => {
    const app = express().get(
      '/things',
      (_request, response) => void response.json({ kind: 'Thing' }),
    )

    const target = await openTarget(app)
    const response = await target.fetch('/things')

    expect(await response.json()).toEqual({ kind: 'Thing' })
    await target.close()
    await expect(target.fetch('/things')).rejects.toThrow()
  })

  it('leaves a server that listens already as it is', async () => {
    const server = createServer((_request, response) => void response.end('ok'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

    const target = await openTarget(server)
    await target.close()

    expect(server.listening).toBe(true)
    expect(await (await target.fetch('/')).text()).toBe('ok')
    server.closeAllConnections()
    server.close()
  })
})

test('gives tests an `open`', async ({ open }) => {
  const target = await open(
    express().get('/things', (_request, response) => void response.send('ok')),
  )

  expect(await (await target.fetch('/things')).text()).toBe('ok')
})
