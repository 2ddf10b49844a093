import { nullable } from '@mswjs/data'

/**
 * A field that may be absent: null says so. @mswjs/data takes objects and lists as values too, though its own types do
 * not say so.
 */
export interface OptionalField<T> {
  getValue: () => T | null
}

/** A field of any type that JSON has. */
export const optional = <T>(): OptionalField<T> =>
  nullable<string>(() => null) as unknown as OptionalField<T>

/** A text. */
export const text = optional<string>()

/** A number. */
export const number = optional<number>()

/** True or false. */
export const flag = optional<boolean>()

/** A list of texts. */
export const texts = optional<string[]>()

/** A map of texts. */
export const textMap = optional<Record<string, string>>()
