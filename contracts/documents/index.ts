import alauda from './alauda.json' with { type: 'json' }
import kubernetes from './kubernetes.json' with { type: 'json' }
import openshift from './openshift.json' with { type: 'json' }
import qumulo from './qumulo.json' with { type: 'json' }
import stackrox from './stackrox.json' with { type: 'json' }

/** A JSON object of a document. */
export interface DocumentNode {
  readonly [key: string]: unknown
}

/** An OpenAPI document, as far as the checker reads it. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly components: { readonly schemas: Readonly<Record<string, DocumentNode>> }
}

/** The documents by the name of their API. */
export const documents: Readonly<Record<string, ApiDocument>> = {
  alauda,
  kubernetes,
  openshift,
  qumulo,
  stackrox,
}
