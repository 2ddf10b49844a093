import type { PlainAnswer, PlainRequest } from '../../http/exchange.ts'

/**
 * The redirect to the cleaned path, as net/http's ServeMux answers it for paths with `//`, `/.` and `/..`, and for the
 * root of the gateway without its slash; undefined for a clean path. The path is decoded.
 */
export function redirectToClean(
  request: PlainRequest,
  path: string,
  root: string,
): PlainAnswer | undefined {
  const clean = path === root.slice(0, -1) ? root : cleanPath(path)
  if (clean === path) return undefined
  const location = escapePath(clean) + (request.query === '' ? '' : `?${request.query}`)
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  const link = `<a href="${location.replaceAll('&', '&amp;')}">Temporary Redirect</a>.\n\n`
  return {
    status: 307,
    headers: { location, ...(isRead ? { 'content-type': 'text/html; charset=utf-8' } : {}) },
    body: new TextEncoder().encode(request.method === 'GET' ? link : ''),
  }
}

/** Go's path.Clean of an absolute path, which keeps the slash at the end. */
export function cleanPath(path: string): string {
  const kept: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') kept.pop()
    else if (part !== '' && part !== '.') kept.push(part)
  }
  const clean = `/${kept.join('/')}`
  return path.endsWith('/') && clean !== '/' ? `${clean}/` : clean
}

// As Go's url.URL prints a path: less stays as it is than encodeURI leaves.
function escapePath(path: string): string {
  return encodeURI(path).replace(
    /[!'()*#?[\]]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
