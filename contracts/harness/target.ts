/** A server under test, whatever it is made of. */
export interface Target {
  /** For reports; holds no credentials. */
  readonly name: string
  /** What paths are relative to, without a slash at the end. */
  readonly url: string
  /** Sends a request; `path` begins with a slash. */
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** Lets go of what the target opened itself. */
  close(): Promise<void>
}

/** Anything with a `fetch` that takes a path, such as a mock. */
export interface Fetcher {
  fetch(input: string, init?: RequestInit): Promise<Response>
}

/** A fetch function; it is called with whole URLs. */
export type FetchFunction = (input: string, init?: RequestInit) => Promise<Response>

/** What can be checked. */
export type TargetSource = string | URL | FetchFunction | Fetcher | Target

/** How to reach and call a target. */
export interface TargetOptions {
  /** For reports. */
  readonly name?: string
  /** What a fetch function's URLs begin with. */
  readonly baseUrl?: string
}

const NOWHERE = 'http://target.invalid'

/**
 * Makes one kind of thing of a URL, a fetch function, a mock or a target. Refuses everything else, an Express app too:
 * it needs a listener, which only `tokamock/vitest` can start.
 *
 * @param source what to check
 * @param options its name, and the base URL of a fetch function
 * @returns the target
 */
export function targetFrom(source: TargetSource, options: TargetOptions = {}): Target {
  if (typeof source === 'string' || source instanceof URL) return urlTarget(urlOf(source), options)
  if (isTarget(source)) return source
  if (isFetcher(source)) return fetcherTarget(source, options)
  if (typeof source === 'function' && !('listen' in source)) return functionTarget(source, options)
  throw new TypeError(
    'a target is a URL, a fetch function, a mock or a Target; an Express app or a node server is one for describeContract of tokamock/vitest only',
  )
}

function urlOf(source: string | URL): URL {
  if (URL.canParse(source)) return new URL(source)
  throw new TypeError(`${JSON.stringify(source)} is no URL such as http://127.0.0.1:8443`)
}

function urlTarget(url: URL, options: TargetOptions): Target {
  if (!/^https?:$/.test(url.protocol))
    throw new TypeError(`a target's URL is http or https, not ${url.protocol}`)
  const base = `${url.origin}${url.pathname}`.replace(/\/$/, '')
  const user = userOf(url)
  return {
    name: options.name ?? base,
    url: base,
    // The global is read at call time: interceptors such as MSW replace it.
    fetch: (path, init) =>
      globalThis.fetch(base + path, { ...init, headers: withUser(init?.headers, user) }),
    close: async () => {},
  }
}

function userOf(url: URL): string | undefined {
  if (url.username === '') return undefined
  return `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`
}

/** fetch refuses a URL with a user in it, so the user goes where it would end up anyway. */
function withUser(sent: HeadersInit | undefined, user: string | undefined): Headers {
  const headers = new Headers(sent)
  if (user !== undefined && !headers.has('Authorization'))
    headers.set('Authorization', `Basic ${btoa(user)}`)
  return headers
}

function functionTarget(call: FetchFunction, options: TargetOptions): Target {
  const base = (options.baseUrl ?? NOWHERE).replace(/\/$/, '')
  return {
    name: options.name ?? base,
    url: base,
    fetch: (path, init) => call(base + path, init),
    close: async () => {},
  }
}

function fetcherTarget(fetcher: Fetcher, options: TargetOptions): Target {
  const url = (options.baseUrl ?? NOWHERE).replace(/\/$/, '')
  return {
    name: options.name ?? 'mock',
    url,
    fetch: (path, init) => fetcher.fetch(path, init),
    close: async () => {},
  }
}

function isTarget(source: object): source is Target {
  return 'url' in source && 'name' in source && 'close' in source && isFetcher(source)
}

function isFetcher(source: object): source is Fetcher {
  return 'fetch' in source && typeof source.fetch === 'function'
}
