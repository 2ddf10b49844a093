import { remembered } from '../../runtime/remembered.ts'

const known = new Map<string, string>()

/** The path element of a field or of a key of a map, `f:name`: the same text each time, which maps find faster. */
export const fieldElement = (name: string): string => remembered(known, name, () => `f:${name}`)
