import { createTRPCClient, httpLink } from '@trpc/client'
import type { AppRouter } from '#bridge/api/router.ts'
import { checkAnswer } from './check-answer.ts'

/** Shorter than the 30 s after which Chrome ends a service worker that waits. */
const TIMEOUT_MS = 10_000

export type BridgeClient = ReturnType<typeof createBridgeClient>

/** Calls the office's server. Always POST: the token and what is asked for never stand in an address. */
export function createBridgeClient({ address, token }: { address: string; token?: string }) {
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `${address}/trpc`,
        methodOverride: 'POST',
        headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
        fetch: async (url, init) => {
          const timeout = AbortSignal.timeout(TIMEOUT_MS)
          const signal = init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout
          const asked = { ...(init as RequestInit), signal, credentials: 'omit', cache: 'no-store' } as const
          return checkAnswer(await fetch(url, asked))
        },
      }),
    ],
  })
}
