import type { Check } from '../harness/define-check.ts'
import { alauda } from './alauda/index.ts'
import { kubernetes } from './kubernetes/index.ts'
import { openshift } from './openshift/index.ts'
import { qumulo } from './qumulo/index.ts'
import { stackrox } from './stackrox/index.ts'

/** The suites by the name of their API. */
export const suites: Readonly<Record<SuiteName, readonly Check[]>> = {
  alauda,
  kubernetes,
  openshift,
  qumulo,
  stackrox,
}

/** An API that has a suite. */
export type SuiteName = 'alauda' | 'kubernetes' | 'openshift' | 'qumulo' | 'stackrox'
