/** Largest body that a command may have. */
export const MAX_BODY_BYTES = 1_000_000

/** Largest document that may be sent, whatever an office allows (`office.attachments`). */
const MAX_DOCUMENT_BYTES = 50 * 1024 * 1024

/** A procedure, or up to as many as the API takes at once, by name. Nothing that must be decoded first. */
const CALL = /^\/trpc\/[A-Za-z]+(?:\.[A-Za-z]+)+(?:,[A-Za-z]+(?:\.[A-Za-z]+)+)*$/

/** A document by its hash. */
const DOCUMENT = /^\/documents\/[0-9a-f]{64}$/

/** A request before its body is read. `rawHeaders` shows doubled headers, which Node else folds into one. */
export interface RequestHead {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly rawHeaders: readonly string[]
}

export interface GuardPolicy {
  /** Exact values of `Host`: any other name that leads here is a rebound one. */
  readonly hosts: ReadonlySet<string>
  readonly origins: ReadonlySet<string>
}

export interface GuardRefusal {
  readonly status: 400 | 403 | 404 | 405 | 411 | 413 | 415 | 421
  /** For a developer; the same for every request that is refused so, without a word of the request. */
  readonly reason: string
}

/**
 * Decides by its head alone whether a request may reach a handler. Web pages and other extensions can send here
 * (their GET even without `Origin`), so a GET changes nothing, and what is read or changed needs a token as well.
 */
export function guardRequest(head: RequestHead, policy: GuardPolicy): GuardRefusal | undefined {
  return checkSender(head, policy) ?? checkTarget(head)
}

/** The values of a header, as often as it was sent. */
export function headerValues({ rawHeaders }: Pick<RequestHead, 'rawHeaders'>, name: string): string[] {
  const values: string[] = []
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const each = rawHeaders[at]
    if (each?.length === name.length && each.toLowerCase() === name) values.push(rawHeaders[at + 1] ?? '')
  }
  return values
}

function checkSender(head: RequestHead, { hosts, origins }: GuardPolicy): GuardRefusal | undefined {
  const [host, ...otherHosts] = headerValues(head, 'host')
  if (host === undefined || otherHosts.length > 0 || !hosts.has(host)) {
    return { status: 421, reason: 'host not served here' }
  }
  const foreign = { status: 403, reason: 'origin not allowed' } as const
  const [origin, ...otherOrigins] = headerValues(head, 'origin')
  if (otherOrigins.length > 0) return foreign
  if (origin !== undefined) return origins.has(origin) ? undefined : foreign
  // A page's GET carries no Origin, but the browser says whose it is; our extension's says "none".
  const own = head.method === 'GET' && letsInFirefox(origins) ? ['none', 'same-origin'] : ['none']
  return headerValues(head, 'sec-fetch-site').every((site) => own.includes(site)) ? undefined : foreign
}

/**
 * Whether an installation in Firefox may come in. The GET of such an extension says "same-origin", measured with Firefox
 * 153. A page could say so only if it came from this very port, where no page is served.
 */
function letsInFirefox(origins: ReadonlySet<string>): boolean {
  return [...origins].some((origin) => origin.startsWith('moz-extension://'))
}

function checkTarget(head: RequestHead): GuardRefusal | undefined {
  const [path] = (head.url ?? '').split('?', 1)
  if (path === '/live' || path === '/health') {
    return head.method === 'GET' ? undefined : { status: 405, reason: 'GET only' }
  }
  if (path === '/documents') {
    if (head.method !== 'POST') return { status: 405, reason: 'POST only' }
    return checkBody(head, documentBody)
  }
  if (path !== undefined && DOCUMENT.test(path)) {
    return head.method === 'GET' ? undefined : { status: 405, reason: 'GET only' }
  }
  if (path === undefined || !/^\/trpc(\/|$)/.test(path)) return { status: 404, reason: 'not found' }
  if (head.method !== 'POST') return { status: 405, reason: 'POST only' }
  if (!CALL.test(path)) return { status: 404, reason: 'not found' }
  return checkBody(head, callBody)
}

interface Body {
  readonly type: RegExp
  readonly only: string
  readonly most: number
}

const callBody: Body = {
  type: /^application\/json(\s*;\s*charset=utf-8)?$/i,
  only: 'application/json only',
  most: MAX_BODY_BYTES,
}

const documentBody: Body = {
  type: /^(application\/pdf|image\/jpeg|image\/png|text\/csv|application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet)$/i,
  only: 'PDF, JPG, PNG, XLSX or CSV only',
  most: MAX_DOCUMENT_BYTES,
}

function checkBody(head: RequestHead, { type: wanted, only, most }: Body): GuardRefusal | undefined {
  const [type, ...otherTypes] = headerValues(head, 'content-type')
  if (otherTypes.length > 0 || !wanted.test(type ?? '')) return { status: 415, reason: only }
  const [length, ...otherLengths] = headerValues(head, 'content-length')
  if (length === undefined) return { status: 411, reason: 'content-length needed' }
  if (otherLengths.length > 0 || !/^\d+$/.test(length))
    return { status: 400, reason: 'content-length unreadable' }
  return Number(length) > most ? { status: 413, reason: 'body too large' } : undefined
}
