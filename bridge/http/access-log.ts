import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'

/**
 * One line a request: when, which procedure, what came of it, how long. Only names that the bridge knows itself are
 * written, never the address as sent: a stranger can put a token or a NIP into it.
 */
export function logAccess(
  log: Logger,
  { req, res, procedures }: { req: IncomingMessage; res: ServerResponse; procedures: ReadonlySet<string> },
): void {
  const startedAt = performance.now()
  const target = targetOf(req.url ?? '', procedures) // now: Express cuts the address on its way
  res.once('close', () => {
    log.info({
      target,
      status: res.headersSent ? res.statusCode : 0,
      ms: Math.round(performance.now() - startedAt),
    })
  })
}

function targetOf(url: string, procedures: ReadonlySet<string>): string {
  const [path = ''] = url.split('?', 1)
  if (path === '/live' || path === '/health') return path
  if (/^\/documents(\/|$)/.test(path)) return '/documents'
  const names = path.startsWith('/trpc/') ? path.slice('/trpc/'.length) : ''
  if (procedures.has(names)) return names
  const calls = names.split(',')
  const isKnown = calls.every((call) => procedures.has(call))
  return isKnown ? calls.slice(0, 20).join(',') : 'unknown'
}
