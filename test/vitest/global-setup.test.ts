import { describe, expect, it } from 'vitest'
import { setup } from '../../mocks/global-setup.ts'

describe('the global setup', () => {
  it('serves a mock with worlds and control routes, and takes it down again', async () => {
    const provided: Record<string, unknown> = {}
    const tearDown = await setup({ provide: (key, value) => void (provided[key] = value) })
    const { url } = provided['tokamock'] as { url: string }

    const state = await fetch(`${url}/_mock/state`, { headers: { 'Tokamock-World': 'mine' } })
    expect(await state.json()).toMatchObject({ objects: { OAuthClient: 4 } })

    await tearDown()
    await expect(fetch(url)).rejects.toThrow('fetch failed')
  })
})
