import type { PlainRequest } from '../http/exchange.ts'
import { encodeJsonText } from '../json/encode-json.ts'
import type { JsonValue } from '../json/value.ts'
import { composeYaml } from './yaml/compose-yaml.ts'
import { YamlError } from './yaml/yaml-error.ts'
import { yamlProblem } from './yaml/yaml-problem.ts'

/** The first document of a YAML text, as JSON. */
export interface YamlDocument {
  readonly value: JsonValue
  /** The value as sigs.k8s.io/yaml makes JSON of it: the keys of every mapping are sorted. */
  readonly json: string
  /** Keys that a mapping has twice, as `line 3: key "name" already set in map`; the last one counts. */
  readonly duplicates: readonly string[]
}

/** Reads YAML as sigs.k8s.io/yaml on go-yaml v2 does. Refuses what it cannot read with a {@link YamlError}. */
export type ReadYaml = (text: string) => YamlDocument

/** Loads the parser, which only YAML needs. */
export async function loadYaml(): Promise<ReadYaml> {
  const library = await import('js-yaml')
  const limits = { maxDepth: 1000 }
  return (text) => {
    const events = ((): ReturnType<typeof library.parseEvents> => {
      try {
        return library.parseEvents(text, limits)
      } catch (error) {
        if (error instanceof library.YAMLException) throw new YamlError(yamlProblem(error, text))
        throw error
      }
    })()
    const { value, duplicates } = composeYaml(library, events, text)
    return { value, duplicates, json: encodeJsonText(value) }
  }
}

/** Says whether a request tells that its body is an object in YAML. */
export const isYamlBody = ({ headers }: PlainRequest): boolean =>
  /^application\/yaml/i.test(headers.get('content-type') ?? '')
