const TOKENS = '/apis/oauth.openshift.io/v1/useroauthaccesstokens'

interface Token {
  readonly metadata: { readonly name: string }
  readonly clientName: string
}

interface TokenEvent {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'ERROR'
  readonly object: Token
}

/** Where the cluster is, and with which token to enter it. */
export interface Session {
  readonly url: string
  readonly token: string
}

/** Shows the user's own tokens in a list and keeps it up to date until the signal fires. */
export async function showTokens(list: HTMLElement, session: Session, signal: AbortSignal) {
  const headers = { Authorization: `Bearer ${session.token}` }
  const revoke = (name: string) =>
    fetch(`${session.url}${TOKENS}/${name}`, { method: 'DELETE', headers })
  while (!signal.aborted) {
    const response = await fetch(session.url + TOKENS, { headers, signal })
    if (!response.ok) {
      list.textContent = response.status === 401 ? 'You are logged out.' : 'Something went wrong.'
      return
    }
    const { items, metadata } = await response.json()
    const rows = new Map<string, HTMLElement>(items.map((token: Token) => rowOf(token, revoke)))
    list.replaceChildren(...rows.values())
    const query = `?watch=true&resourceVersion=${metadata.resourceVersion}`
    const { body } = await fetch(session.url + TOKENS + query, { headers, signal })
    for await (const { type, object } of eventsOf(body)) {
      // The server has forgotten where this watch began: the page lists again.
      if (type === 'ERROR') break
      const [name, row] = rowOf(object, revoke)
      const shown = rows.get(name)
      if (type === 'DELETED') shown?.remove()
      else if (shown) shown.replaceWith(row)
      else list.append(row)
      rows.set(name, row)
    }
  }
}

function rowOf(token: Token, revoke: (name: string) => void): [string, HTMLElement] {
  const { name } = token.metadata
  const button = document.createElement('button')
  button.textContent = 'Revoke'
  button.addEventListener('click', () => revoke(name))
  const row = document.createElement('li')
  row.append(token.clientName, button)
  return [name, row]
}

async function* eventsOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<TokenEvent> {
  const reader = body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { done = true, value } = (await reader?.read()) ?? {}
    if (done) return
    const lines = (text + decoder.decode(value, { stream: true })).split('\n')
    text = lines.pop() ?? ''
    for (const line of lines) yield JSON.parse(line)
  }
}
