import { describe, expect, it } from 'vitest'
import { LabelColumns } from '../../../src/kube/select/label-columns.ts'
import type { Labels } from '../../../src/kube/select/label-requirement.ts'
import { createManualClock } from '../../../src/runtime/manual-clock.ts'
import type { Entry } from '../../../src/store/entry.ts'
import { Store } from '../../../src/store/store.ts'

/** So many entries side by side; each third is red, each fifth has no labels. */
function entriesOf(count: number): readonly Entry[] {
  const store = new Store({ clock: createManualClock() })
  for (let number = 100; number < 100 + count; number += 1) {
    const labels = { colour: number % 3 === 0 ? 'red' : 'blue', size: String(number % 2) }
    store.put(`/${number}`, { metadata: number % 5 === 0 ? {} : { labels } })
  }
  return [...store.at().scan('/')]
}

const isRed = ({ colour }: Labels): boolean => colour === 'red'
const isNotRed = (labels: Labels): boolean => !isRed(labels)

describe('LabelColumns', () => {
  it.each([
    [32, 0, 32],
    [32, 5, 20],
    [32, 31, 32],
    [1, 0, 1],
    [50, 3, 45],
  ])('picks of %d entries those from %d up to %d, in order', (count, from, to) => {
    const columns = new LabelColumns()
    const values = entriesOf(count)

    for (const selector of [isRed, isNotRed, isRed, () => true, () => false]) {
      const picked: number[] = []
      columns.pickerOf(selector)({ values, from, to }, (at) => void picked.push(at))

      const labels = values.map(
        ({ value }) => (value['metadata'] as { readonly labels?: Labels }).labels ?? {},
      )
      const expected = [...labels.keys()].filter((at) => at >= from && at < to)
      expect(picked).toEqual(expected.filter((at) => selector(labels[at] ?? {})))
    }
  })

  it('asks once of labels that are equal', () => {
    const asked: Labels[] = []
    const selector = (labels: Labels): boolean => {
      asked.push(labels)
      return isRed(labels)
    }
    const pick = new LabelColumns().pickerOf(selector)

    for (const values of [entriesOf(30), entriesOf(20)]) {
      pick({ values, from: 0, to: values.length }, () => {})
    }

    expect(asked).toHaveLength(5)
  })
})
