import { readText } from '../architecture/source-files.ts'

/** One fenced block of code of a document. */
export interface Block {
  /** The heading above it, and its number there when it is not the first. */
  readonly name: string
  readonly language: string
  readonly code: string
}

/** The fenced blocks of a document, in order. */
export function blocksOf(path: string): readonly Block[] {
  const blocks: Block[] = []
  let heading = ''
  for (const [whole, title, language, code] of readText(path).matchAll(
    /^#+ (.+)$|^```(\w+)\n([^]*?)^```$/gm,
  )) {
    if (whole.startsWith('#')) heading = title ?? ''
    else blocks.push({ name: nameIn(blocks, heading), language: language ?? '', code: code ?? '' })
  }
  return blocks
}

function nameIn(blocks: readonly Block[], heading: string): string {
  const before = blocks.filter(({ name }) => name.split(' #')[0] === heading).length
  return before === 0 ? heading : `${heading} #${before + 1}`
}

/** The packages that blocks import, without their subpaths. */
export function packagesOf(blocks: readonly Block[]): readonly string[] {
  const imported = blocks.flatMap(({ code }) =>
    [...code.matchAll(/\bfrom '((?:@[^/']+\/)?[^/']+)/g)].map(([, name]) => name ?? ''),
  )
  return [...new Set(imported)].filter((name) => !name.startsWith('.') && !name.startsWith('node:'))
}

/** What the block says in comments that its `console.log` lines print: `console.log(answer.status) // 200`. */
export function promisedOutput(code: string): readonly string[] {
  return [...code.matchAll(/console\.log\(.*\) \/\/ (\d+|'[^']*')$/gm)].map(([, said = '']) =>
    said.replaceAll("'", ''),
  )
}
