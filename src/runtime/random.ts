/** Where chance comes from. Seeded, it gives the same each time. */
export interface Random {
  /** A random UUID of version 4. */
  uuid(): string
  /** A whole number from 0 up to, but not including, the bound. */
  integer(below: number): number
  /** A text of characters of the alphabet. */
  text(length: number, alphabet: string): string
  /** Random bytes. */
  bytes(length: number): Uint8Array
}

/** Makes a source of chance; without a seed it starts from the platform's own. Not for secrets that guard anything real. */
export function createRandom(seed?: number): Random {
  const next = sfc32(
    seed === undefined ? platformSeed() : [seed | 0, (seed / 2 ** 32) | 0, 0x9e3779b9, 1],
  )
  const integer = (below: number): number => Math.floor((next() / 2 ** 32) * below)
  return {
    integer,
    uuid: () => {
      const [a, b, c, d] = [next(), next(), next(), next()].map(hex)
      const variant = '89ab'.charAt(integer(4))
      return `${a}-${b?.slice(0, 4)}-4${b?.slice(5)}-${variant}${c?.slice(1, 4)}-${c?.slice(4)}${d}`
    },
    text: (length, alphabet) =>
      Array.from({ length }, () => alphabet.charAt(integer(alphabet.length))).join(''),
    bytes: (length) => Uint8Array.from({ length }, () => next() & 0xff),
  }
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

// By the byte: a number beyond 31 bits is slow to print.
const hex = (word: number): string =>
  `${BYTES[word >>> 24]}${BYTES[(word >>> 16) & 0xff]}${BYTES[(word >>> 8) & 0xff]}${BYTES[word & 0xff]}`

function platformSeed(): readonly [number, number, number, number] {
  const [a = 1, b = 2, c = 3, d = 4] = crypto.getRandomValues(new Uint32Array(4))
  return [a, b, c, d]
}

/** The small fast counter generator of PractRand: 32 bits at a time. */
function sfc32(seed: readonly [number, number, number, number]): () => number {
  let [a, b, c, counter] = seed
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return sum >>> 0
  }
  for (let i = 0; i < 12; i += 1) next()
  return next
}
