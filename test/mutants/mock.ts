import type { Mutant } from './mutant.ts'

const STORE = 'src/store/store.ts'
const MOCK = 'src/mock/mock.ts'

/** Defects of what a mock gives to whoever holds it, and of what time does. */
export const mock: readonly Mutant[] = [
  {
    name: 'a reset goes back in revisions',
    file: STORE,
    find: 'this.#revision = Math.max(this.#revision, snapshot.revision) + 1',
    replace: 'this.#revision = snapshot.revision',
    by: 'layers/mock-resets-without-going-back',
  },
  {
    name: 'watches outlive a reset',
    file: STORE,
    find: 'this.#expiry.restore(snapshot.dues)\n    this.#feeds.loseAll()',
    replace: 'this.#expiry.restore(snapshot.dues)',
    by: 'layers/mock-resets-without-going-back',
  },
  {
    name: 'a fork shares its world',
    file: STORE,
    find: 'fork.#entries = this.#entries.clone()',
    replace: 'fork.#entries = this.#entries',
    by: 'layers/mock-forks-are-apart',
  },
  {
    name: 'a fault strikes for ever',
    file: 'src/mock/faults/faults.ts',
    find: 'if (armed.left <= 0) this.#disarm(armed)',
    replace: '',
    by: 'layers/mock-faults-strike-as-often-as-told',
  },
  {
    name: 'a fault strikes everything',
    file: 'src/mock/faults/faults.ts',
    find: 'if (!isNamed) return false',
    replace: 'if (isNamed) return true',
    by: 'layers/mock-faults-strike-as-often-as-told',
  },
  {
    name: 'what was asked is not noted',
    file: MOCK,
    find: 'if (answer instanceof Promise) return this.#noted(request, answer, at)\n      this.journal.note(request, answer, at)',
    replace: 'if (answer instanceof Promise) return this.#noted(request, answer, at)',
    by: 'layers/mock-notes-what-was-asked',
  },
  {
    name: 'a compaction forgets nothing',
    file: STORE,
    find: 'this.#history.compact(Math.min(revision, this.#revision))',
    replace: 'this.#history.compact(Math.min(revision, 0))',
    by: 'layers/mock-forgets-when-compacted',
  },
  {
    name: 'bookmarks come once',
    file: 'src/kube/watch/watch-stream.ts',
    find: 'if (event) this.#own.push(event)\n      this.#scheduleBookmark()',
    replace: 'if (event) this.#own.push(event)',
    by: 'layers/bookmarks-come-every-minute',
  },
  {
    name: 'bookmarks stay at the version that was asked for',
    file: 'src/kube/verbs/watch.ts',
    find: 'const revision = world.store.revision\n  if (revision < floor) return undefined',
    replace: 'const revision = floor || world.store.revision',
    by: 'layers/bookmarks-come-every-minute',
  },
  {
    name: 'an expired token of an account is still valid',
    file: 'mocks/kubernetes/tokens/verify-claims.ts',
    find: "if (typeof exp === 'number' && seconds - LEEWAY > exp) return",
    replace: "if (typeof exp === 'number' && exp < 0) return",
    by: 'layers/account-tokens-have-a-leeway',
  },
  {
    name: 'a token of an account has no leeway',
    file: 'mocks/kubernetes/tokens/verify-claims.ts',
    find: 'const LEEWAY = 60',
    replace: 'const LEEWAY = 0',
    by: 'layers/account-tokens-have-a-leeway',
  },
]
