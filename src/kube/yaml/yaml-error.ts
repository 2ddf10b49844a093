/** YAML that cannot be read, or no JSON can be made of; the message is that of the Go library which gives up. */
export class YamlError extends Error {
  override readonly name: string = 'YamlError'
}

/** What go-yaml itself refuses. */
export class GoYamlError extends YamlError {
  override readonly name = 'GoYamlError'

  constructor(problem: string) {
    super(`yaml: ${problem}`)
  }
}
