import { type GuardRefusal, headerValues, type RequestHead } from '#bridge/http/guard.ts'

/** The longest text of a form, 10,000 letters of three bytes each, spelled `%XX`. */
export const MAX_FORM_BYTES = 120_000

/** How the phone page is called from outside. */
export interface PhoneName {
  /** The one value of `Host` that is served. */
  readonly host: string
  /** The one value of `Origin` that forms are taken from. */
  readonly origin: string
}

/**
 * Decides by its head alone whether a request of a browser may come in. A form is taken only from a page of our own:
 * browsers say with each where it comes from.
 */
export function guardPhone(head: RequestHead, { host, origin }: PhoneName): GuardRefusal | undefined {
  if (!isOnly(headerValues(head, 'host'), host)) return { status: 421, reason: 'host not served here' }
  if (head.method === 'GET') return undefined
  if (head.method !== 'POST') return { status: 405, reason: 'GET or POST only' }
  const sites = headerValues(head, 'sec-fetch-site')
  if (!isOnly(headerValues(head, 'origin'), origin) || sites.some((site) => site !== 'same-origin'))
    return { status: 403, reason: 'origin not allowed' }
  return checkForm(head)
}

function checkForm(head: RequestHead): GuardRefusal | undefined {
  if (!isOnly(headerValues(head, 'content-type'), 'application/x-www-form-urlencoded'))
    return { status: 415, reason: 'forms only' }
  const [length, ...others] = headerValues(head, 'content-length')
  if (length === undefined) return { status: 411, reason: 'content-length needed' }
  if (others.length > 0 || !/^\d+$/.test(length)) return { status: 400, reason: 'content-length unreadable' }
  return Number(length) > MAX_FORM_BYTES ? { status: 413, reason: 'body too large' } : undefined
}

function isOnly(values: readonly string[], wanted: string): boolean {
  return values.length === 1 && values[0] === wanted
}
