import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { mutate, type Mutant } from './mutant.ts'

const root = new URL('../../', import.meta.url)

/** Says why a mutant cannot be planted: its file is gone, or its text does not stand there exactly once. */
export function misplaced(mutant: Mutant): readonly string[] {
  const path = fileURLToPath(new URL(mutant.file, root))
  if (!existsSync(path)) return [`mutant "${mutant.name}": there is no ${mutant.file}`]
  try {
    mutate(readFileSync(path, 'utf8'), mutant)
    return []
  } catch (error) {
    return [(error as Error).message]
  }
}
