/** What a program of another language says of one check. */
export interface ForeignCheck {
  readonly name: string
  /** Why it failed. */
  readonly error?: string
}

/** Reads the lines that such a program prints: a JSON object for each check. */
export const checksOf = (stdout: string): readonly ForeignCheck[] =>
  stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as ForeignCheck)
