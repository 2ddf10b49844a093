import { defineCheck } from '../../harness/define-check.ts'
import { requestAsStranger } from '../steps/as-user.ts'
import { ACCOUNTS_EXIST } from './steps/paths.ts'

type Selectors = Readonly<Record<string, unknown>>

const ASKED = 'spec.resourceAttributes'

const REFUSED: readonly (readonly [asked: Selectors, field: string, told: string])[] = [
  [
    { labelSelector: {} },
    'labelSelector.requirements',
    `Required value: when ${ASKED}.labelSelector is specified, requirements or rawSelector is required`,
  ],
  [
    { fieldSelector: { rawSelector: 'a=b', requirements: [one('In', 'b')] } },
    'fieldSelector.rawSelector',
    'Invalid value: "a=b": may not specified at the same time as requirements',
  ],
  [
    { fieldSelector: { requirements: [one('In')] } },
    'fieldSelector.requirements[0].values',
    "Required value: must be specified when `operator` is 'In' or 'NotIn'",
  ],
  [
    { labelSelector: { requirements: [one('Exists', 'b')] } },
    'labelSelector.requirements[0].values',
    "Forbidden: may not be specified when `operator` is 'Exists' or 'DoesNotExist'",
  ],
]

const IGNORED: readonly (readonly [asked: Selectors, told: string])[] = [
  [
    { fieldSelector: { rawSelector: '!!!' }, labelSelector: { rawSelector: '((' } },
    `${ASKED}.fieldSelector ignored due to parse error; ${ASKED}.labelSelector ignored due to parse error`,
  ],
  [
    { fieldSelector: { requirements: [one('In', 'x', 'y'), one('In', 'x')] } },
    `${ASKED}.fieldSelector partially ignored due to parse error`,
  ],
]

export const reviewOfAccessLooksAtSelectors = defineCheck({
  id: 'kubernetes/review-of-access-looks-at-selectors',
  title: 'selectors of a review of access follow rules, and what does not parse is ignored',
  operations: ['createSelfSubjectAccessReview'],
  rests: 'tried',
  source: 'asked of kube-apiserver 1.34.2',
  needs: ['write', 'impersonate'],
  resource: ACCOUNTS_EXIST,
  async run(t) {
    const user = t.unique('check-alice')
    const ask = (asked: Selectors) => {
      const resourceAttributes = { verb: 'list', resource: 'pods', ...asked }
      return requestAsStranger(t, user, {
        method: 'POST',
        path: '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
        body: { spec: { resourceAttributes } },
        operation: 'createSelfSubjectAccessReview',
      })
    }

    for (const [asked, field, told] of REFUSED) {
      const response = await ask(asked)

      t.expect.status(response, 422)
      const message = `.authorization.k8s.io "" is invalid: ${ASKED}.${field}: ${told}`
      t.expect.equal(response.at('/message'), message, '/message')
    }
    for (const [asked, told] of IGNORED) {
      const response = await ask(asked)

      t.expect.status(response, 201)
      t.expect.equal(response.at('/status'), { allowed: false, evaluationError: told }, '/status')
    }
  },
})

/** A requirement of the key `a`. */
function one(operator: string, ...values: readonly string[]) {
  return { key: 'a', operator, values }
}
