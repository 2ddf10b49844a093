import { defineCheck } from '../../harness/define-check.ts'
import { TOKENS } from './steps/paths.ts'

export const uncleanPathIs307 = defineCheck({
  id: 'stackrox/unclean-path-is-307',
  title: 'a path with two slashes is redirected to the clean one, its query kept',
  operations: [],
  rests: 'source',
  source: 'net/http ServeMux of Go 1.26; 301 before',
  resource: TOKENS,
  async run(t) {
    const response = await t.request({ method: 'GET', path: `${TOKENS}//x?pretty` })

    t.expect.status(response, 307, 301)
    t.expect.equal(response.headers['location'], `${TOKENS}/x?pretty`, 'location')
    t.expect.match(response.headers['content-type'], /^text\/html/, 'content-type')
  },
})
