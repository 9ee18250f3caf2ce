import type { IncomingMessage } from 'node:http'

/**
 * `__Host-` has the browser take it from this host alone, over TLS alone, for all its paths. Strict: no other site can
 * have a browser send it along.
 */
const SESSION = '__Host-langkah'
const LANGUAGE = '__Host-bahasa'
const RULES = 'Path=/; Secure; HttpOnly; SameSite=Strict'

const SESSION_SECONDS = 12 * 3600
const LANGUAGE_SECONDS = 365 * 86_400

export const phoneCookie = {
  session: (req: IncomingMessage) => cookieOf(req, SESSION),
  language: (req: IncomingMessage) => cookieOf(req, LANGUAGE),
  keepSession: (token: string) => `${SESSION}=${token}; ${RULES}; Max-Age=${SESSION_SECONDS}`,
  endSession: () => `${SESSION}=; ${RULES}; Max-Age=0`,
  keepLanguage: (language: string) => `${LANGUAGE}=${language}; ${RULES}; Max-Age=${LANGUAGE_SECONDS}`,
} as const

/** The value of a cookie that was sent once; one that was sent twice is not looked at. */
function cookieOf({ headers }: IncomingMessage, name: string): string | undefined {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='))
  const [found, ...others] = pairs.filter(([key]) => key === name)
  return others.length === 0 ? found?.[1] : undefined
}
