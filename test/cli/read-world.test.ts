import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createMock } from '../../mocks/index.ts'
import { readWorld } from '../../src/cli/read-world.ts'

const folder = mkdtempSync(join(tmpdir(), 'tokamock-world-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(text: string): string {
  const path = join(folder, 'world.yaml')
  writeFileSync(path, text)
  return path
}

const CLIENT = `
apiVersion: oauth.openshift.io/v1
kind: OAuthClient
metadata: { name: console, resourceVersion: "12" }
grantMethod: auto
`

describe('readWorld', () => {
  it('passes on the worlds that have a name', async () => {
    expect(await readWorld('typical')).toBe('typical')
  })

  it('reads documents and lists, in YAML and JSON', async () => {
    const list = { kind: 'OAuthClientList', apiVersion: 'oauth.openshift.io/v1' }
    const items = [{ metadata: { name: 'listed' }, grantMethod: 'prompt' }]
    const text = `${CLIENT}---\n${JSON.stringify({ ...list, items })}\n---\n`

    const world = await readWorld(file(text))
    const answer = await createMock({ world }).fetch('/apis/oauth.openshift.io/v1/oauthclients')

    expect((await answer.json()).items).toMatchObject([
      { metadata: { name: 'console', uid: expect.any(String) }, grantMethod: 'auto' },
      { metadata: { name: 'listed' }, grantMethod: 'prompt' },
    ])
  })

  it('reads the records of systems without kinds', async () => {
    const world = await readWorld(file('qumulo: [{ a: 1 }]\n---\nqumulo: [{ a: 2 }]\n'))

    expect(world).toEqual({ name: 'world.yaml', objects: [], qumulo: [{ a: 1 }, { a: 2 }] })
  })

  it.each([
    ['- 1', 'the document is no object'],
    ['kind: OAuthClient', 'the document needs a kind and an apiVersion'],
    ['{ kind: A, apiVersion: v1 }', 'the document, of kind A, needs a metadata.name'],
    [`${CLIENT}---\nsomething: []`, 'document 2 has neither a kind nor one of qumulo, stackrox'],
    ['qumulo: {}', 'qumulo of the document is no list'],
    ['{ kind: List, apiVersion: v1, items: [3] }', 'item 0 of the document is no object'],
    ['a: [', '--world'],
  ])('refuses %j', async (text, message) => {
    await expect(readWorld(file(text))).rejects.toThrow(message)
  })

  it('refuses a file that is not there', async () => {
    await expect(readWorld('/no/such/file')).rejects.toThrow('nor is there such a file')
  })
})
