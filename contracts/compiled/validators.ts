import * as alauda from './alauda.ts'
import * as kubernetes from './kubernetes.ts'
import * as openshift from './openshift.ts'
import * as qumulo from './qumulo.ts'
import * as stackrox from './stackrox.ts'

/** One thing that a value does not keep. */
export interface SchemaError {
  /** A JSON pointer into the value. */
  readonly instancePath: string
  /** Where in the document the promise stands. */
  readonly schemaPath: string
  readonly message?: string
}

/** Says whether a value keeps a schema; what it does not keep is left on the function. */
export interface Validator {
  (value: unknown): boolean
  readonly errors?: readonly SchemaError[] | null
}

/** The compiled validators of each document, by the name of the schema. */
export const validators: Readonly<Record<string, Readonly<Record<string, Validator>>>> = {
  alauda: alauda as unknown as Readonly<Record<string, Validator>>,
  kubernetes: kubernetes as unknown as Readonly<Record<string, Validator>>,
  openshift: openshift as unknown as Readonly<Record<string, Validator>>,
  qumulo: qumulo as unknown as Readonly<Record<string, Validator>>,
  stackrox: stackrox as unknown as Readonly<Record<string, Validator>>,
}
