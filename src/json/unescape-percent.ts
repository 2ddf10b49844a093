import { decodeGoText } from './go-text.ts'

/** Decodes %-escapes as Go does: bytes that are no UTF-8 become replacement characters. Undefined for a broken escape. */
export function unescapePercent(text: string): string | undefined {
  if (!text.includes('%')) return text
  if (/%(?![0-9a-fA-F]{2})/.test(text)) return undefined
  try {
    return decodeURIComponent(text)
  } catch {
    return decodeGoText(unescapedBytes(text))
  }
}

function unescapedBytes(text: string): Uint8Array {
  const encoder = new TextEncoder()
  const parts = text.match(/%[0-9a-fA-F]{2}|[^%]+/g) ?? []
  return Uint8Array.from(
    parts.flatMap((part) =>
      part.startsWith('%')
        ? [Number.parseInt(part.slice(1, 3), 16)]
        : Array.from(encoder.encode(part)),
    ),
  )
}
