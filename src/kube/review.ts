import type { Authentication } from '../auth/authenticate.ts'
import type { Attributes, PathRule, ResourceRule } from '../auth/grants.ts'
import type { Identity } from '../auth/identity.ts'
import type { SigningKeys } from '../auth/signing-keys.ts'
import type { Decision } from './request/authorize.ts'
import type { JsonObject } from '../json/value.ts'
import type { Random } from '../runtime/random.ts'
import type { ServerReach } from './server-reach.ts'
import { defineKind, type KindDefinition, type RuleContext } from './define-kind.ts'

/** What a review may ask. */
export interface ReviewContext extends RuleContext, ServerReach {
  /** The name in the path of a subresource; "" elsewhere. */
  readonly name: string
  /** The namespace in the path; "" for a kind of the cluster. */
  readonly namespace: string
  readonly random: Random
  readonly keys: SigningKeys
  /** Sends the text as a Warning header. */
  readonly warn: (text: string) => void
  /** Who tokens for this server are meant for. */
  readonly audiences: readonly string[]
  /** Decides whether an identity may do something. */
  readonly decide: (user: Identity, attributes: Attributes) => Decision
  /** The rules that grants give an identity in a namespace. */
  readonly rulesFor: (user: Identity, namespace: string) => readonly (ResourceRule | PathRule)[]
  /** Who a bearer token stands for that is meant for one of the audiences. */
  readonly authenticate: (token: string, audiences: readonly string[]) => Promise<Authentication>
}

/**
 * Answers a review: gets it decoded, defaulted and with its managed fields, gives back what the client sees. Refuses with
 * an ApiError.
 */
export type Review = (
  review: JsonObject,
  context: ReviewContext,
) => JsonObject | Promise<JsonObject>

/** What is told about a review; the rest of a kind makes no sense for it. */
export type ReviewDefinition = Pick<
  KindDefinition,
  | 'group'
  | 'version'
  | 'represents'
  | 'kind'
  | 'plural'
  | 'singular'
  | 'scope'
  | 'family'
  | 'document'
  | 'defaults'
  | 'message'
> & { readonly review: Review }

/** Declares a kind that is created, answered and never kept: a review, a request for a token. */
export function defineReview(definition: ReviewDefinition): KindDefinition {
  return defineKind({
    ...definition,
    verbs: ['create'],
    storageRoot: '',
    validate: () => [],
    validateUpdate: () => [],
  })
}
