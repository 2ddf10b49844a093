import type { Mutant } from './mutant.ts'

const HANDLERS = 'mocks/handlers.ts'
const STREAM = 'src/http/web-stream.ts'

/** Defects of the MSW handlers. */
export const msw: readonly Mutant[] = [
  {
    name: 'another host is answered',
    file: HANDLERS,
    find: 'if (!url.startsWith(`${href}/`)) return undefined',
    replace: 'if (!url.startsWith("http")) return undefined',
    by: 'layers/msw-lets-other-hosts-pass',
  },
  {
    name: 'a port that begins alike is answered',
    file: HANDLERS,
    find: 'if (!url.startsWith(`${href}/`)) return undefined',
    replace: 'if (!url.startsWith(href)) return undefined',
    by: 'layers/msw-lets-other-hosts-pass',
  },
  {
    name: 'the path of the base reaches the mock',
    file: HANDLERS,
    find: 'const relocated = base.isRoot ? undefined : relocatedFrom(base)',
    replace: 'const relocated = base.isRoot || base ? undefined : relocatedFrom(base)',
    by: 'layers/msw-takes-a-base-with-a-path',
  },
  {
    name: 'unknown paths pass',
    file: HANDLERS,
    find: 'return [...own, rest]',
    replace: 'return rest ? own : own',
    by: 'layers/msw-answers-unknown-paths',
  },
  {
    name: 'handlers have no names',
    file: HANDLERS,
    find: 'named(http.all(isOperation, answer), operation.id)',
    replace: 'named(http.all(isOperation, answer), base.href)',
    by: 'layers/msw-names-operations',
  },
  {
    name: 'every path is taken for that of the last request',
    file: HANDLERS,
    find: 'if (last?.key !== request.url) last =',
    replace: 'if (!last) last =',
    by: 'layers/msw-remembers-the-last-request-only',
  },
  {
    name: 'an override of the mock is ignored',
    file: 'src/mock/mock.ts',
    find: 'if (response) return answerFromWeb(response)',
    replace: 'if (!response) break',
    by: 'layers/msw-gives-way-to-overrides',
  },
  {
    name: 'an aborted watch goes on',
    file: STREAM,
    find: "this.#signal?.addEventListener('abort', this.#abort)",
    replace: '',
    by: 'layers/msw-ends-a-watch-that-is-aborted',
  },
  {
    name: 'a cancelled watch keeps its place in the store',
    file: STREAM,
    find: 'if (this.#letGo()) this.#source.cancel()',
    replace: 'this.#letGo()',
    by: 'layers/msw-lets-go-of-a-watch-that-is-cancelled',
  },
]
