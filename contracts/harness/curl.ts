import type { Mask } from './mask.ts'
import type { Exchange } from './outcome.ts'

const LONGEST_BODY = 2_000

/**
 * Writes a shell command that repeats a request, without its credentials.
 *
 * @param exchange the request as it was sent
 * @param mask hides the secrets of the run
 * @returns one line
 */
export function curlOf(exchange: Exchange, mask: Mask): string {
  const words = [
    'curl',
    '-sS',
    '-X',
    exchange.method,
    quote(mask.text(withoutUserInfo(exchange.url))),
  ]
  for (const [name, value] of Object.entries(exchange.headers)) {
    words.push(
      '-H',
      quote(
        `${name}: ${name.toLowerCase() === 'authorization' ? hideCredentials(value) : mask.text(value)}`,
      ),
    )
  }
  if (exchange.body !== undefined) words.push('--data-binary', quote(bodyText(exchange.body, mask)))
  return words.join(' ')
}

function withoutUserInfo(url: string): string {
  return url.replace(/^([a-z]+:\/\/)[^/?#]*@/i, '$1')
}

function hideCredentials(value: string): string {
  return `${value.split(' ', 1)[0] ?? ''} ***`
}

function bodyText(body: string, mask: Mask): string {
  if (body.length > LONGEST_BODY)
    return `<a body of ${new TextEncoder().encode(body).length} bytes>`
  try {
    return JSON.stringify(mask.value(JSON.parse(body)))
  } catch {
    return mask.text(body)
  }
}

function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
