import { deepFreeze } from '../../json/deep-freeze.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../json/value.ts'

/** So many are remembered; then it begins anew. */
const KEPT = 1000

/**
 * Lets objects share the field sets of their managedFields. Programs own the same fields in all that they write, and
 * these sets are half of what a small object takes in memory.
 */
export class SharedSets {
  readonly #known = new Map<string, JsonObject>()

  /** The same managedFields, with sets that are shared where equal ones were seen before. */
  share(managedFields: JsonValue | undefined): JsonValue | undefined {
    if (!Array.isArray(managedFields)) return managedFields
    return managedFields.map((entry: JsonValue) => {
      const set = isJsonObject(entry) ? entry['fieldsV1'] : undefined
      return isJsonObject(entry) && isJsonObject(set)
        ? { ...entry, fieldsV1: this.#shared(set) }
        : entry
    })
  }

  #shared(set: JsonObject): JsonObject {
    const text = JSON.stringify(set)
    const known = this.#known.get(text)
    if (known) return known
    if (this.#known.size === KEPT) this.#known.clear()
    this.#known.set(text, deepFreeze(set))
    return set
  }
}
