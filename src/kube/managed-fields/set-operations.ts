import { Children, EMPTY_SET, isEmptySet, type FieldSet } from './field-set.ts'

/** The paths of either set. */
export function union(a: FieldSet, b: FieldSet): FieldSet {
  if (a === b || isEmptySet(b)) return a
  if (isEmptySet(a)) return b
  let children = Children.none()
  for (const [key, child] of a.children) {
    const other = b.children.get(key)
    children = children.and(key, other ? union(child, other) : child)
  }
  for (const [key, child] of b.children) {
    if (!a.children.has(key)) children = children.and(key, child)
  }
  return children.set(a.isOwned || b.isOwned)
}

/** The paths of the first set that the second lacks. */
export function difference(a: FieldSet, b: FieldSet): FieldSet {
  if (a === b) return EMPTY_SET
  if (isEmptySet(a) || isEmptySet(b)) return a
  let children = Children.none()
  for (const [key, child] of a.children) {
    const other = b.children.get(key)
    children = children.and(key, other ? difference(child, other) : child)
  }
  return children.set(a.isOwned && !b.isOwned)
}

/** The paths of both sets. */
export function intersection(a: FieldSet, b: FieldSet): FieldSet {
  if (a === b) return a
  let children = Children.none()
  for (const [key, child] of a.children) {
    const other = b.children.get(key)
    if (other) children = children.and(key, intersection(child, other))
  }
  return children.set(a.isOwned && b.isOwned)
}
