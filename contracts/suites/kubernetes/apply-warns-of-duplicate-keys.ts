import { defineCheck } from '../../harness/define-check.ts'
import { badRequest, expectFailure } from '../steps/failure.ts'
import { apply } from '../steps/patching.ts'
import { givenNamespace } from './steps/given.ts'
import { ACCOUNTS_EXIST, collectionOf } from './steps/paths.ts'

export const applyWarnsOfDuplicateKeys = defineCheck({
  id: 'kubernetes/apply-warns-of-duplicate-keys',
  title:
    'an apply warns of keys that a mapping has twice and takes the last one; JSON is read as YAML, which knows no halves of characters',
  operations: ['createNamespace', 'patchServiceAccount'],
  rests: 'tried',
  source: 'asked of kube-apiserver 1.34.2',
  needs: ['write'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const name = t.unique('check')
    const path = `${collectionOf('ServiceAccount', namespace)}/${name}`
    const account = { operation: 'patchServiceAccount', path, query: { dryRun: 'All' } }
    const withLabels = (labels: string): string =>
      `{"apiVersion":"v1","kind":"ServiceAccount","metadata":{"name":"${name}","labels":{${labels}}}}`

    const twice = await apply(t, 'check', account, withLabels('"x":"1","x":"2"'))
    t.expect.status(twice, 201)
    t.expect.equal(twice.at('/metadata/labels'), { x: '2' }, '/metadata/labels')
    const warning = '299 - "line 1: key \\"x\\" already set in map"'
    t.expect.equal(twice.headers['warning'], warning, 'warning')

    const trailing = await apply(t, 'check', account, `${withLabels('"x":"1"')} and so on`)
    t.expect.status(trailing, 201)

    const reason = 'error decoding YAML: error converting YAML to JSON: yaml:'
    for (const [text, problem] of [
      [String.raw`\ud83d\ude00`, 'found invalid Unicode character escape code'],
      [String.raw`\/`, 'found unknown escape character'],
    ] as const) {
      const refused = await apply(t, 'check', account, withLabels(`"x":"${text}"`))
      expectFailure(t, refused, badRequest(`${reason} ${problem}`))
    }
  },
})
