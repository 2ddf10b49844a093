import { decodeGoText } from '../../json/go-text.ts'
import type { ReadYaml } from '../yaml/load-yaml.ts'
import { YamlError } from '../yaml/yaml-error.ts'
import type { BodyFormat } from './body-format.ts'

/** A body as JSON, and the keys that YAML had twice. */
export interface BodyText {
  readonly text: string
  readonly duplicates: readonly string[]
}

/** The JSON of a body in JSON or YAML. Refuses broken YAML with the error that is made of its problem. */
export function jsonOf(
  bytes: Uint8Array,
  format: Exclude<BodyFormat, 'protobuf'>,
  readYaml: ReadYaml | undefined,
  refuse: (problem: string) => Error,
): BodyText {
  const text = decodeGoText(bytes)
  if (format === 'json' || !readYaml) return { text, duplicates: [] }
  try {
    const { json, duplicates } = readYaml(text)
    return { text: json, duplicates }
  } catch (error) {
    if (error instanceof YamlError) throw refuse(error.message)
    throw error
  }
}
