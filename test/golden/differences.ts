const LONGEST = 300

/** Every place where an answer is not as recorded, one a line. A recorded text that begins with `<any` stands for all. */
export function differences(wanted: unknown, got: unknown, path = ''): readonly string[] {
  if (wanted === got || (typeof wanted === 'string' && wanted.startsWith('<any'))) return []
  if (Array.isArray(wanted) && Array.isArray(got)) return listDifferences(wanted, got, path)
  if (isRecord(wanted) && isRecord(got)) return recordDifferences(wanted, got, path)
  return [`${path}: wanted ${shown(wanted)}, got ${shown(got)}`]
}

function listDifferences(wanted: unknown[], got: unknown[], path: string): readonly string[] {
  const lengths = `${path}: ${wanted.length} items wanted, ${got.length} got`
  return [
    ...(wanted.length === got.length ? [] : [lengths]),
    ...wanted
      .slice(0, got.length)
      .flatMap((item, index) => differences(item, got[index], `${path}[${index}]`)),
  ]
}

function recordDifferences(
  wanted: Record<string, unknown>,
  got: Record<string, unknown>,
  path: string,
): readonly string[] {
  const names = new Set([...Object.keys(wanted), ...Object.keys(got)])
  return [...names].flatMap((name) => {
    const at = `${path}.${name}`
    if (!(name in got)) return [`${at}: missing, wanted ${shown(wanted[name])}`]
    if (!(name in wanted)) return [`${at}: extra ${shown(got[name])}`]
    return differences(wanted[name], got[name], at)
  })
}

/** An answer without what a recording that holds a part of a control plane does not tell of. */
export function withinSubset(wanted: unknown, got: unknown): unknown {
  if (Array.isArray(wanted) && Array.isArray(got)) return listWithin(wanted, got)
  if (isRecord(wanted) && isRecord(got)) return recordWithin(wanted, got)
  return got
}

function listWithin(wanted: unknown[], got: unknown[]): unknown[] {
  if (wanted.every((item) => typeof item !== 'object'))
    return got.filter((item) => wanted.includes(item))
  if (wanted.some((item) => identityOf(item) === undefined))
    return got.map((item, index) => withinSubset(wanted[index], item))
  return wanted.map((item) =>
    withinSubset(
      item,
      got.find((other) => identityOf(other) === identityOf(item)),
    ),
  )
}

/** Paths and versions are what a server has more of; other members are compared as they are. */
function recordWithin(wanted: Record<string, unknown>, got: Record<string, unknown>): unknown {
  const names = Object.keys(wanted)
  const isIndex = names.every((name) => /^apis?(\/|$)|^version$/.test(name))
  const kept = isIndex ? names.filter((name) => name in got) : Object.keys(got)
  return Object.fromEntries(
    kept.map((name) => [name, name in wanted ? withinSubset(wanted[name], got[name]) : got[name]]),
  )
}

function identityOf(item: unknown): unknown {
  if (!isRecord(item)) return item
  const { name, metadata, resource, subresource, version } = item
  return (
    name ??
    (isRecord(metadata) ? metadata['name'] : undefined) ??
    resource ??
    subresource ??
    version
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined'
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
