import { Command, CommanderError } from 'commander'
import { checkCommand } from './check/check-command.ts'
import { serveCommand } from './serve-command.ts'

/** The exit code of a command that was asked for something it does not know or cannot do. */
const WRONG_USE = 2

/**
 * Runs the command line and gives the exit code: 0 when all went well, 2 when it was used wrongly, and what a command
 * says of its own. Anything else that goes wrong is a bug and is thrown.
 */
export async function main(argv: readonly string[], version: string): Promise<number> {
  let code = 0
  const program = new Command('tokamock')
    .description(
      'Mocks the token APIs of OpenShift, Kubernetes and others, and checks servers of them.',
    )
    .version(version)
    .addCommand(serveCommand(version, (given) => (code = given)))
    .addCommand(checkCommand((given) => (code = given)))
  for (const command of [program, ...program.commands]) prepare(command)
  try {
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? 0 : WRONG_USE
  }
  return code
}

function prepare(command: Command): void {
  command.exitOverride().showHelpAfterError('Add --help to see what there is.')
}
