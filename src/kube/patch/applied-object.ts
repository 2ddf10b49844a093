import { mayHaveDuplicates } from '../../json/scan-keys.ts'
import { isJsonObject, type JsonObject, type JsonValue } from '../../json/value.ts'
import { goKind } from '../schema/go-kind.ts'
import { badRequest } from '../status.ts'
import { loadYaml } from '../yaml/load-yaml.ts'
import { YamlError } from '../yaml/yaml-error.ts'

/** The body of an apply. */
export interface AppliedBody {
  readonly applied: JsonObject
  /** Keys that it has twice, as `line 3: key "name" already set in map`. */
  readonly duplicates: readonly string[]
}

/**
 * Reads the body of an apply, the first document of a YAML text; most are JSON, which needs no waiting. Refuses what is no
 * YAML, or no map, with a 400.
 */
export function readApplied(text: string): AppliedBody | Promise<AppliedBody> {
  const plain = plainJson(text)
  return plain ? appliedIn(plain) : readYaml(text).then(appliedIn)
}

function appliedIn({ value, duplicates }: Parsed): AppliedBody {
  const applied = value ?? {}
  if (isJsonObject(applied)) return { applied, duplicates }
  throw undecodable(
    `error unmarshaling JSON: while decoding JSON: json: cannot unmarshal ${goKind(applied)} into Go value of type map[string]interface {}`,
  )
}

const undecodable = (why: string): Error => badRequest(`error decoding YAML: ${why}`)

interface Parsed {
  readonly value: JsonValue
  readonly duplicates: readonly string[]
}

// What comes twice is left to the reader of YAML, and what to YAML are no characters.
function plainJson(text: string): Parsed | undefined {
  if (!text.startsWith('{') || ODD_TO_YAML.test(text)) return undefined
  try {
    const value = JSON.parse(text) as JsonValue
    return mayHaveDuplicates(text, value) ? undefined : { value, duplicates: [] }
  } catch {
    return undefined
  }
}

const ODD_TO_YAML = /\\(?:u[dD][89a-fA-F]|\/)|[\x7f-\x9f\ufeff\ufffe\uffff]/

async function readYaml(text: string): Promise<Parsed> {
  const read = await loadYaml()
  try {
    return read(text)
  } catch (error) {
    if (!(error instanceof YamlError)) throw error
    // Not all that it refuses is a fault of the YAML.
    throw undecodable(`error converting YAML to JSON: ${error.message}`)
  }
}
