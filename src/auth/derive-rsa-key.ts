import type { Random } from '../runtime/random.ts'
import { encodeBase64Url } from './base64-url.ts'

const PRIME_BYTES = 128
const EXPONENT = 65_537n
const WITNESSES = [2n, 3n, 5n, 7n, 11n]

/**
 * Makes an RSA key of 2048 bits from a source of chance: with a seed, the same key each time, which no platform offers.
 * Takes a fifth of a second.
 */
export function deriveRsaKey(random: Random): JsonWebKey {
  const [p, q] = [primeFrom(random), primeFrom(random)]
  const phi = (p - 1n) * (q - 1n)
  const d = inverse(EXPONENT, phi)
  return {
    kty: 'RSA',
    n: encoded(p * q),
    e: encoded(EXPONENT),
    d: encoded(d),
    p: encoded(p),
    q: encoded(q),
    dp: encoded(d % (p - 1n)),
    dq: encoded(d % (q - 1n)),
    qi: encoded(inverse(q, p)),
  }
}

// The two highest bits are set, so that the product of two has all its bits.
function primeFrom(random: Random): bigint {
  const start = numberFrom(random.bytes(PRIME_BYTES)) | (3n << BigInt(PRIME_BYTES * 8 - 2)) | 1n
  const remainders = SMALL_PRIMES.map((prime) => Number(start % BigInt(prime)))
  for (let step = 0; ; step += 2) {
    if (SMALL_PRIMES.some((prime, at) => ((remainders[at] ?? 0) + step) % prime === 0)) continue
    const candidate = start + BigInt(step)
    if (candidate % EXPONENT !== 1n && isProbablyPrime(candidate)) return candidate
  }
}

const SMALL_PRIMES = smallPrimes(8192)

function smallPrimes(limit: number): readonly number[] {
  const primes: number[] = []
  for (let number = 3; number < limit; number += 2) {
    if (isPrime(number, primes)) primes.push(number)
  }
  return primes
}

function isPrime(number: number, smaller: readonly number[]): boolean {
  for (const prime of smaller) {
    if (prime * prime > number) return true
    if (number % prime === 0) return false
  }
  return true
}

// Miller and Rabin's test.
function isProbablyPrime(number: bigint): boolean {
  let odd = number - 1n
  let twos = 0
  for (; (odd & 1n) === 0n; odd >>= 1n) twos += 1
  return WITNESSES.every((witness) => {
    let power = powerModulo(witness, odd, number)
    if (power === 1n || power === number - 1n) return true
    for (let i = 1; i < twos; i += 1) {
      power = (power * power) % number
      if (power === number - 1n) return true
    }
    return false
  })
}

function powerModulo(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let power = 1n
  for (const bit of exponent.toString(2)) {
    power = (power * power) % modulus
    if (bit === '1') power = (power * base) % modulus
  }
  return power
}

// Euclid's algorithm, extended.
function inverse(number: bigint, modulus: bigint): bigint {
  let [a, b] = [number % modulus, modulus]
  let [x, y] = [1n, 0n]
  while (b !== 0n) {
    const quotient = a / b
    ;[a, b] = [b, a - quotient * b]
    ;[x, y] = [y, x - quotient * y]
  }
  return ((x % modulus) + modulus) % modulus
}

function numberFrom(bytes: Uint8Array): bigint {
  return BigInt(`0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`)
}

function encoded(number: bigint): string {
  const hex = number.toString(16)
  const even = hex.padStart(hex.length + (hex.length % 2), '0')
  return encodeBase64Url(
    Uint8Array.from({ length: even.length / 2 }, (_, i) =>
      Number.parseInt(even.slice(i * 2, i * 2 + 2), 16),
    ),
  )
}
