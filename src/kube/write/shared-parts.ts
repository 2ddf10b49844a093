import { deepFreeze } from '../../json/deep-freeze.ts'
import {
  isJsonObject,
  type JsonObject,
  type JsonValue,
  type MutableJsonObject,
} from '../../json/value.ts'
import { remembered } from '../../runtime/remembered.ts'
import { metadataOf } from '../meta/object-meta.ts'

/** Longer texts are rarely the same. */
const LONGEST = 128

/**
 * Lets objects share what is equal in many of them: the field sets of managedFields, since programs own the same fields
 * in all that they write, and texts such as times, users and addresses. It is half of what a small object takes.
 */
export class SharedParts {
  readonly #sets = new Map<string, JsonObject>()
  readonly #texts = new Map<string, string>()

  /** The same object, with parts that are shared where equal ones were seen before. */
  share(object: JsonObject): JsonObject {
    const metadata = metadataOf(object)
    const { creationTimestamp, managedFields } = metadata
    return {
      ...this.#withTexts(object),
      metadata: {
        ...metadata,
        ...(creationTimestamp === undefined
          ? {}
          : { creationTimestamp: this.#text(creationTimestamp) }),
        ...(Array.isArray(managedFields)
          ? { managedFields: managedFields.map((entry: JsonValue) => this.#entry(entry)) }
          : {}),
      },
    }
  }

  #entry(entry: JsonValue): JsonValue {
    if (!isJsonObject(entry)) return entry
    const { fieldsV1 } = entry
    const shared = this.#withTexts(entry)
    return isJsonObject(fieldsV1) ? { ...shared, fieldsV1: this.#set(fieldsV1) } : shared
  }

  #withTexts(object: JsonObject): JsonObject {
    const shared: MutableJsonObject = { ...object }
    for (const name of Object.keys(object)) {
      const value = object[name]
      if (typeof value === 'string') shared[name] = this.#text(value)
    }
    return shared
  }

  #text<T extends JsonValue | undefined>(value: T): T | string {
    if (typeof value !== 'string' || value.length > LONGEST) return value
    return remembered(this.#texts, value, () => value)
  }

  // A frozen one is shared already by those that are owned alike.
  #set(set: JsonObject): JsonObject {
    if (Object.isFrozen(set)) return set
    return remembered(this.#sets, JSON.stringify(set), () => deepFreeze(set))
  }
}
