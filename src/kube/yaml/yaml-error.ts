/** YAML that cannot be read; the message is go-yaml's, `yaml: ` included. */
export class YamlError extends Error {
  override readonly name = 'YamlError'

  constructor(problem: string) {
    super(`yaml: ${problem}`)
  }
}
