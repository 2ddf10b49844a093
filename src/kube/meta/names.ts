/**
 * The name formats of Kubernetes, each as a function from a text to the reasons why it does not fit, in the words of
 * apimachinery's pkg/util/validation (1.34).
 */

const DNS1123_LABEL = '[a-z0-9]([-a-z0-9]*[a-z0-9])?'
const DNS1123_SUBDOMAIN = String.raw`[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*`
const QUALIFIED_NAME = '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]'
const LABEL_VALUE = '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?'

const SUBDOMAIN = new RegExp(`^${DNS1123_SUBDOMAIN}$`)
const LABEL = new RegExp(`^${DNS1123_LABEL}$`)
const NAME_PART = new RegExp(`^${QUALIFIED_NAME}$`)
const VALUE = new RegExp(`^${LABEL_VALUE}$`)

const SUBDOMAIN_TEXT = `a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '${DNS1123_SUBDOMAIN}')`
const LABEL_TEXT = `a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '${DNS1123_LABEL}')`
const NAME_PART_TEXT = `must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '${QUALIFIED_NAME}')`
const VALUE_TEXT = `a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '${LABEL_VALUE}')`

const tooMany = (limit: number): string => `must be no more than ${limit} characters`
const encoder = new TextEncoder()

// A unit of a text takes three bytes at the most, so that short ones need not be encoded.
const isLonger = (text: string, limit: number): boolean =>
  text.length > limit || (text.length * 3 > limit && encoder.encode(text).length > limit)

/** A DNS-1123 subdomain: the names of most kinds. */
export function subdomainProblems(text: string): string[] {
  const problems: string[] = []
  if (isLonger(text, 253)) problems.push(tooMany(253))
  if (!SUBDOMAIN.test(text)) problems.push(SUBDOMAIN_TEXT)
  return problems
}

/** A DNS-1123 label: the names of namespaces. */
export function labelNameProblems(text: string): string[] {
  const problems: string[] = []
  if (isLonger(text, 63)) problems.push(tooMany(63))
  if (!LABEL.test(text)) {
    problems.push(SUBDOMAIN.test(text) ? 'must not contain dots' : LABEL_TEXT)
  }
  return problems
}

/** A path segment: what any name must be at least. What only begins a name may be dots. */
export function pathSegmentProblems(text: string, isPrefix = false): string[] {
  if (!isPrefix && (text === '.' || text === '..')) return [`may not be '${text}'`]
  if (!/[/%]/.test(text)) return []
  return ['/', '%'].filter((part) => text.includes(part)).map((part) => `may not contain '${part}'`)
}

/** A qualified name: the keys of labels and annotations, and finalizers. */
export function qualifiedNameProblems(text: string): string[] {
  if (text.length <= 63 && NAME_PART.test(text)) return []
  const parts = text.split('/')
  if (parts.length > 2) {
    return [
      `a qualified name ${NAME_PART_TEXT} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')`,
    ]
  }
  const problems: string[] = []
  const [first = '', second] = parts
  if (second !== undefined) {
    if (first === '') problems.push('prefix part must be non-empty')
    else problems.push(...subdomainProblems(first).map((problem) => `prefix part ${problem}`))
  }
  const name = second ?? first
  if (name === '') problems.push('name part must be non-empty')
  else if (isLonger(name, 63)) problems.push(`name part ${tooMany(63)}`)
  if (!NAME_PART.test(name)) problems.push(`name part ${NAME_PART_TEXT}`)
  return problems
}

/** The value of a label. */
export function labelValueProblems(text: string): string[] {
  const problems: string[] = []
  if (isLonger(text, 63)) problems.push(tooMany(63))
  if (!VALUE.test(text)) problems.push(VALUE_TEXT)
  return problems
}
