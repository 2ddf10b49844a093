import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fieldSet, LEAF, type FieldSet } from '../../../src/kube/managed-fields/field-set.ts'
import { decodeFields, encodeFields } from '../../../src/kube/managed-fields/fields-v1.ts'
import { difference, intersection, union } from '../../../src/kube/managed-fields/set-operations.ts'
import { holds } from '../../properties/law.ts'

/** Paths as texts, from which sets are made and which they are read back as. */
type Paths = ReadonlySet<string>

const paths: fc.Arbitrary<Paths> = fc
  .array(fc.array(fc.constantFrom('f:a', 'f:b', 'f:c'), { minLength: 1, maxLength: 3 }))
  .map((all) => new Set(all.map((path) => path.join('/'))))

function setOf(all: Paths, prefix = ''): FieldSet {
  const inside = [...all].filter((path) => path.startsWith(prefix))
  const keys = new Set(inside.map((path) => path.slice(prefix.length).split('/')[0] ?? ''))
  const children = [...keys].map((key) => [key, setOf(all, `${prefix}${key}/`)] as const)
  return fieldSet(
    all.has(prefix.slice(0, -1)),
    children.filter(([key]) => key !== ''),
  )
}

function pathsOf(set: FieldSet, prefix = ''): string[] {
  return [...set.children].flatMap(([key, child]) => [
    ...(child.isOwned ? [prefix + key] : []),
    ...pathsOf(child, `${prefix}${key}/`),
  ])
}

const only = (all: Paths, isMeant: (path: string) => boolean): string[] =>
  sorted([...all].filter(isMeant))

const sorted = (all: Iterable<string>): string[] => [...all].toSorted()

describe('field sets', () => {
  it('are united, subtracted and intersected as sets of their paths are', () => {
    holds(
      fc.property(paths, paths, (a, b) => {
        const [left, right] = [setOf(a), setOf(b)]

        expect(sorted(pathsOf(left))).toEqual(sorted(a))
        expect(sorted(pathsOf(union(left, right)))).toEqual(sorted(new Set([...a, ...b])))
        expect(sorted(pathsOf(difference(left, right)))).toEqual(only(a, (path) => !b.has(path)))
        expect(sorted(pathsOf(intersection(left, right)))).toEqual(only(a, (path) => b.has(path)))
      }),
    )
  })

  it('are one when they are made of the same children in the same order', () => {
    const [one, other] = [1, 2].map(() =>
      fieldSet(true, [
        ['f:a', LEAF],
        ['f:b', fieldSet(false, [['f:c', LEAF]])],
      ]),
    )

    expect(one).toBe(other)
  })

  it('stay right when more were made than are remembered', () => {
    const early = fieldSet(false, [['f:early', LEAF]])
    const many = Array.from({ length: 25_000 }, (_, n) => fieldSet(false, [[`f:${n}`, LEAF]]))
    const late = fieldSet(false, [['f:early', LEAF]])

    expect(late).toEqual(early)
    expect(difference(early, late).children.size).toBe(0)
    expect(many.every((set, n) => set.children.has(`f:${n}`))).toBe(true)
  })

  it('are written as FieldsV1 and read again as the very set', () => {
    holds(
      fc.property(paths, (all) => {
        const set = setOf(all)

        expect(decodeFields(encodeFields(set))).toBe(set)
        expect(sorted(pathsOf(decodeFields(structuredClone(encodeFields(set))) ?? LEAF))).toEqual(
          sorted(all),
        )
      }),
    )
  })
})
