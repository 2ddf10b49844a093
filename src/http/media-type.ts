const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+"
const TYPE = new RegExp(`^${TOKEN}(?:/${TOKEN})?$`)
const PARAMETER = new RegExp(
  String.raw`^;\s*(${TOKEN})\s*=\s*(${TOKEN}|"(?:[^"\\\r\n]|\\[^\r\n])*")\s*`,
)

/**
 * The media type of a Content-Type header, in lower case and without parameters; undefined where Go's
 * mime.ParseMediaType refuses the header: it is no type, or its parameters do not parse or contradict each other.
 */
export function parseMediaType(header: string): string | undefined {
  const type = (header.split(';', 1)[0] ?? '').trim()
  if (!TYPE.test(type)) return undefined
  const values = new Map<string, string>()
  let rest = header.includes(';') ? header.slice(header.indexOf(';')).trim() : ''
  // A semicolon at the end is forgiven.
  while (rest !== '' && rest !== ';') {
    const [whole = '', name = '', value = ''] = PARAMETER.exec(rest) ?? []
    const key = name.toLowerCase()
    if (whole === '' || (values.has(key) && values.get(key) !== value)) return undefined
    values.set(key, value)
    rest = rest.slice(whole.length)
  }
  return type.toLowerCase()
}
