import type { Ports } from '#bridge/ports/ports.ts'
import { liveChangeOf } from '#bridge/use-cases/live-change-of.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { StoredEvent } from '#shared/schema/event.ts'

/** How many events back a message is kept for those who are a little behind. */
const KEPT = 1000

/** One event as it goes over the wire, and who may have it. */
export interface LiveMessage {
  readonly bytes: Buffer
  readonly isFor: (actor: Actor) => boolean
}

/** The messages of events, each made and serialised once for all who watch. */
export interface LiveMessages {
  of(event: StoredEvent): Promise<LiveMessage | undefined>
}

export function createLiveMessages(ports: Ports): LiveMessages {
  const made = new Map<number, Promise<LiveMessage | undefined>>()
  return {
    of(event) {
      const { seq } = event
      const known = made.get(seq)
      if (known) return known
      const message = makeMessage(ports, event)
      made.set(seq, message)
      const [oldest] = made.keys()
      if (made.size > KEPT && oldest !== undefined) made.delete(oldest)
      return message
    },
  }
}

async function makeMessage(ports: Ports, event: StoredEvent): Promise<LiveMessage | undefined> {
  const news = await newsOf(ports, event)
  if (!news) return undefined
  // JSON has no line breaks of its own, so one data line holds it.
  const text = `id: ${event.seq}\nevent: change\ndata: ${JSON.stringify(news.change)}\n\n`
  return { bytes: Buffer.from(text), isFor: news.isFor }
}

/** A record that cannot be shown (its SOP file was taken away) must not cut off the news of all others. */
async function newsOf(ports: Ports, event: StoredEvent): ReturnType<typeof liveChangeOf> {
  try {
    return await liveChangeOf(ports, event)
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}
