import type { Row } from '../harness/row.ts'

/** One line of the plan: what is measured, and how. */
export interface Workload {
  readonly id: string
  readonly title: string
  readonly run: (rounds: number) => Promise<readonly Row[]>
}
