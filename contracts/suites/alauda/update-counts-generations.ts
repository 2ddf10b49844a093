import { defineCheck } from '../../harness/define-check.ts'
import { bodyOf, givenInfo, givenNamespace, SPEC } from './steps/infos.ts'
import { INFOS_EXIST } from './steps/paths.ts'

export const updateCountsGenerations = defineCheck({
  id: 'alauda/update-counts-generations',
  title:
    'a change of the spec counts a generation, one of the metadata does not, and none keeps the version',
  operations: [],
  rests: 'tried',
  source: 'recording cr-put-generation',
  needs: ['write'],
  resource: INFOS_EXIST,
  async run(t) {
    const namespace = await givenNamespace(t)
    const { name, path, version } = await givenInfo(t, { namespace })
    const put = (resourceVersion: string, labels: object, spec: object) =>
      t.request({
        method: 'PUT',
        path,
        body: bodyOf(name, { metadata: { resourceVersion, labels }, members: { spec } }),
      })

    const labelled = await put(version, { k: '1' }, SPEC)
    const second = labelled.textAt('/metadata/resourceVersion')
    const same = await put(second, { k: '1' }, SPEC)
    const changed = await put(second, { k: '1' }, { ...SPEC, description: 'two' })

    t.expect.equal(labelled.at('/metadata/generation'), 1, 'after metadata')
    t.expect.equal(same.at('/metadata/resourceVersion'), second, 'after nothing')
    t.expect.equal(changed.at('/metadata/generation'), 2, 'after the spec')
  },
})
