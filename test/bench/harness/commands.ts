/** The commands of a process of the bench, by name. `cpu` is always there. */
export type Commands = Readonly<Record<string, (argument: never) => unknown>>

/** Answers the calls of the process that started this one, until it lets go. */
export function answerCalls(commands: Commands): void {
  const all: Commands = { cpu, ...commands }
  process.on('disconnect', () => process.exit())
  process.on('message', (message: { id: number; command: string; argument: never }) => {
    void reply(all, message)
  })
}

async function reply(
  commands: Commands,
  {
    id,
    command,
    argument,
  }: { readonly id: number; readonly command: string; readonly argument: never },
): Promise<void> {
  try {
    const act = commands[command]
    if (!act) throw new Error(`there is no command ${command}`)
    process.send?.({ id, result: await act(argument) })
  } catch (error) {
    process.send?.({
      id,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    })
  }
}

/** The CPU time of this process so far, in µs. */
export function cpu(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}
