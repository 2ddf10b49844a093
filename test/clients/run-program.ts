import { execFile, type ExecFileException } from 'node:child_process'

/** What a program left when it ended. */
export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program to its end; one that is not there has code 127, as in a shell. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: {
    readonly cwd?: string
    readonly env?: NodeJS.ProcessEnv
    readonly input?: string
  } = {},
): Promise<Ran> {
  const { input = '', env, ...rest } = options
  return new Promise((resolve) => {
    const child = execFile(
      program,
      args,
      { ...rest, env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => resolve({ code: codeOf(error), stdout, stderr }),
    )
    child.stdin?.on('error', () => {})
    child.stdin?.end(input)
  })
}

function codeOf(error: ExecFileException | null): number {
  if (error === null) return 0
  return typeof error.code === 'number' ? error.code : 127
}
