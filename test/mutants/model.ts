import type { Mutant } from './mutant.ts'

const RECORDS = 'mocks/model/kind-records.ts'
const METHODS = 'mocks/model/kind-methods.ts'
const CHANGED = 'mocks/model/changed-record.ts'

/** Defects of the data model. */
export const model: readonly Mutant[] = [
  {
    name: 'an update does not reach the store',
    file: RECORDS,
    find: '? this.#collection.replace(key, object)\n        :',
    replace: '? object\n        :',
    by: 'layers/model-writes-reach-watches',
  },
  {
    name: 'a write in the model gets no version',
    file: 'src/kube/write/save.ts',
    find: 'stampCustom : stampRevision,',
    replace: 'stampCustom : (object) => object,',
    by: 'layers/model-writes-get-a-version',
  },
  {
    name: 'an update gives another uid',
    file: 'src/kube/data/collection.ts',
    find: 'const form = storedForm(this.#resource, this.#defaulted(sound))',
    replace:
      'const form = withMetadata(storedForm(this.#resource, this.#defaulted(sound)), { uid: this.#world.random.uuid() })',
    by: 'layers/model-writes-get-a-version',
  },
  {
    name: 'an update takes away what it does not name',
    file: CHANGED,
    find: 'return { ...previous, ...Object.fromEntries(changes) }',
    replace: 'return { ...Object.fromEntries(changes) } as T',
    by: 'layers/model-updates-keep-the-rest',
  },
  {
    name: 'an update replaces maps',
    file: CHANGED,
    find: 'const below = isJsonObject(before) ? before : {}\n  const members',
    replace: 'const below: JsonObject = before === undefined ? {} : {}\n  const members',
    by: 'layers/model-updates-keep-the-rest',
  },
  {
    name: 'null in an update is kept',
    file: CHANGED,
    find: 'all.filter(([, member]) => member !== null)',
    replace: 'all.map(([name, member]) => [name, member ?? ""])',
    by: 'layers/model-updates-keep-the-rest',
  },
  {
    name: 'a strict miss is silent',
    file: METHODS,
    find: 'recordByKey(records, query) ?? records.within(keyIn(query), () => plain.findFirst(query)),',
    replace: 'recordByKey(records, query) ?? null,',
    by: 'layers/model-misses-are-told-when-strict',
  },
  {
    name: 'a strict miss of an update is silent',
    file: METHODS,
    find: 'return records.within(keyIn(query), () => plain.update(query))',
    replace: 'return null',
    by: 'layers/model-misses-are-told-when-strict',
  },
  {
    name: 'a move overwrites what has the key',
    file: METHODS,
    find: 'if (next.key !== previous.key && records.has(next.key)) throw',
    replace: "if (next.key === '' && records.has(next.key)) throw",
    by: 'layers/model-refuses-a-key-twice',
  },
  {
    name: 'a deletion in the model is forgotten',
    file: RECORDS,
    find: 'this.#collection.remove(key)\n    return true',
    replace: 'return true',
    by: 'layers/model-writes-reach-watches',
  },
  {
    name: 'the model shows what it saw first',
    file: RECORDS,
    find: 'return this.#collection.size',
    replace: 'return (this.#onlyKey === "" ? 1 : 0)',
    by: 'layers/model-sees-what-clients-write',
  },
  {
    name: "the user's view can be written in the model",
    file: 'src/kube/data/collection.ts',
    find: 'if (!this.readOnly) return',
    replace: 'if (this) return',
    by: 'layers/model-views-cannot-be-written',
  },
]
