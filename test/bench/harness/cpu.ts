import type { BenchProcess } from './process.ts'

/** CPU µs that a process spends while `act` goes on, for each of so many operations. */
export async function cpuPerOperation(
  server: BenchProcess,
  operations: number,
  act: () => Promise<unknown>,
): Promise<number> {
  const before = await server.call<number>('cpu')
  await act()
  return ((await server.call<number>('cpu')) - before) / operations
}
