import { readFile, writeFile } from 'node:fs/promises'

/** What a file begins with that may be overwritten. */
const MARK = '# Written by tokamock serve: it is overwritten at the next start.\n'

/**
 * Writes a kubeconfig to a file that only its owner can read. Merges nothing, and overwrites nothing but what it has
 * written itself. Rejects with an Error that says what to do when something else stands there.
 */
export async function writeKubeconfig(path: string, kubeconfig: string): Promise<void> {
  const found = await readIfAny(path)
  if (found !== undefined && found !== '' && !found.startsWith(MARK)) {
    throw new Error(
      `${path} was not written by tokamock and is left as it is: name another file for --kubeconfig.`,
    )
  }
  await writeFile(path, `${MARK}${kubeconfig}`, { mode: 0o600 })
}

async function readIfAny(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
