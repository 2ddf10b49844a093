import { defineCheck } from '../../harness/define-check.ts'
import { given, givenNamespace } from './steps/given.ts'
import { SECRETS_EXIST } from './steps/paths.ts'

export const answersInYaml = defineCheck({
  id: 'kubernetes/answers-in-yaml',
  title: 'a client that accepts YAML gets YAML; one that accepts nothing known is refused with 406',
  operations: ['createNamespace', 'createSecret'],
  rests: 'tried',
  source: 'recordings kube-yaml-in-both-directions and kube-accept-on-built-in-kinds',
  needs: ['write'],
  resource: SECRETS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { name, path } = await given(t, 'Secret', { namespace })
    const get = (accept: string) => t.request({ method: 'GET', path, headers: { Accept: accept } })

    const yaml = await get('application/yaml')
    const unknown = await get('text/html')

    t.expect.status(yaml, 200)
    t.expect.equal(yaml.headers['content-type'], 'application/yaml', 'content-type')
    const lines = yaml.text.split('\n')
    for (const line of ['apiVersion: v1', 'kind: Secret', `  name: ${name}`, 'type: Opaque']) {
      t.expect.that(lines.includes(line), `no line says ${line}`, yaml.text)
    }
    t.expect.status(unknown, 406)
  },
})
