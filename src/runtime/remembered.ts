/** So much is remembered of texts; then it begins anew. */
const KEPT = 4096

/** What a map remembers of a text; what is not there is made, and remembered too. */
export function remembered<T>(known: Map<string, T>, text: string, make: () => T): T {
  const found = known.get(text)
  if (found !== undefined) return found
  if (known.size === KEPT) known.clear()
  const made = make()
  known.set(text, made)
  return made
}

/** A function that works out what follows from an object once, as long as that object is there. */
export function onceFor<K extends object, V>(make: (object: K) => V): (object: K) => V {
  const known = new WeakMap<K, V>()
  return (object) => {
    const found = known.get(object)
    if (found !== undefined) return found
    const made = make(object)
    known.set(object, made)
    return made
  }
}
