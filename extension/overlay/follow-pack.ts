import { type ReadonlySignal, signal } from '@preact/signals'
import type { Portal } from '#shared/schema/portal.ts'
import type { ask as askBackground } from '../messaging/ask.ts'

/** How long a page that is looked at goes by the same pack before it asks whether the office has another. */
const ASK_MS = 30_000

interface Tools {
  readonly ask: typeof askBackground
  readonly isAlive: () => boolean
  readonly signal: AbortSignal
}

export interface FollowedPack {
  readonly portal: ReadonlySignal<Portal>
  /** Asks at once. */
  readonly look: () => Promise<void>
}

/** The pack of the portal as the office has it now; asked anew while the page is looked at, until the signal ends it. */
export function followPack(first: Portal, { ask, isAlive, signal: end }: Tools): FollowedPack {
  const portal = signal(first)
  async function look(): Promise<void> {
    if (document.visibilityState !== 'visible' || !isAlive()) return
    // A background that does not answer leaves the pack as it is; the card itself says so where it matters.
    const reply = await ask('portalOfPage', {}).catch(() => undefined)
    const next = reply?.ok ? reply.value.portal : undefined
    if (next && JSON.stringify(next) !== JSON.stringify(portal.peek())) portal.value = next
  }
  const timer = setInterval(() => void look(), ASK_MS)
  document.addEventListener('visibilitychange', () => void look(), { signal: end })
  end.addEventListener('abort', () => clearInterval(timer))
  return { portal, look }
}
