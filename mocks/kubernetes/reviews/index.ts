import {
  localSubjectAccessReview,
  selfSubjectAccessReview,
  subjectAccessReview,
} from './access-reviews.ts'
import { selfSubjectReview } from './self-subject-review.ts'
import { selfSubjectRulesReview } from './self-subject-rules-review.ts'
import { tokenReview } from './token-review.ts'

/** The kinds that are created and never kept. */
export const reviews = [
  localSubjectAccessReview,
  selfSubjectAccessReview,
  selfSubjectReview,
  selfSubjectRulesReview,
  subjectAccessReview,
  tokenReview,
] as const
