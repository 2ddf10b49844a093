import type * as JsYaml from 'js-yaml'
import type { Event } from 'js-yaml'
import type { PlainRequest } from '../../http/exchange.ts'
import { encodeJsonText } from '../../json/encode-json.ts'
import type { JsonValue } from '../../json/value.ts'
import { composeYaml } from './compose-yaml.ts'
import { endOfFlow } from './end-of-flow.ts'
import { GoYamlError } from './yaml-error.ts'
import { prologueProblem, yamlProblem } from './yaml-problem.ts'

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

const LIMITS = { maxDepth: 1000 }

/** Loads the parser, which only YAML needs. */
export async function loadYaml(): Promise<ReadYaml> {
  const library = await import('js-yaml')
  return (text) => {
    const problem = prologueProblem(text)
    if (problem !== undefined) throw new GoYamlError(problem)
    const events = eventsIn(library, text)
    const { value, duplicates } = composeYaml(library, events, text)
    return { value, duplicates, json: encodeJsonText(value) }
  }
}

function eventsIn(library: typeof JsYaml, text: string): readonly Event[] {
  try {
    return library.parseEvents(text, LIMITS)
  } catch (error) {
    if (!(error instanceof library.YAMLException)) throw error
    const end = endOfFlow(text) ?? text.length
    if (text.slice(end).trim() === '') throw new GoYamlError(yamlProblem(error, text))
    return eventsIn(library, text.slice(0, end))
  }
}

/** Says whether a request tells that its body is an object in YAML. */
export const isYamlBody = ({ headers }: PlainRequest): boolean =>
  /^application\/yaml/i.test(headers.get('content-type') ?? '')
