import type { ServerResponse } from 'node:http'
import type { Logger } from 'pino'

/**
 * One line a request: when, which procedure or page, what came of it, how long. `target` is a name that the bridge knows
 * itself, never the address as sent: a stranger can put a token or a NIP into it.
 */
export function logAccess(log: Logger, { res, target }: { res: ServerResponse; target: string }): void {
  const startedAt = performance.now()
  res.once('close', () => {
    log.info({
      target,
      status: res.headersSent ? res.statusCode : 0,
      ms: Math.round(performance.now() - startedAt),
    })
  })
}

/** The target of an address of the API. To be asked at once: Express cuts the address on its way. */
export function apiTarget(url: string, procedures: ReadonlySet<string>): string {
  const [path = ''] = url.split('?', 1)
  if (path === '/live' || path === '/health') return path
  if (/^\/documents(\/|$)/.test(path)) return '/documents'
  const names = path.startsWith('/trpc/') ? path.slice('/trpc/'.length) : ''
  if (procedures.has(names)) return names
  const calls = names.split(',')
  const isKnown = calls.every((call) => procedures.has(call))
  return isKnown ? calls.slice(0, 20).join(',') : 'unknown'
}
