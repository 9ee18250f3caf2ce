import type { Ports } from '#bridge/ports/ports.ts'
import { liveChangeOf } from '#bridge/use-cases/live-change-of.ts'
import type { LiveChange } from '#shared/schema/board.ts'

/** Tells each change once, made once, as our own feed makes it: what a feed costs is what comes after. */
export function newsFrom(ports: Ports, tell: (change: LiveChange) => void): void {
  let cursor = ports.store.lastSeq()
  let running = Promise.resolve()
  const look = async () => {
    for (const event of await ports.store.eventsAfter(cursor, 100)) {
      cursor = event.seq
      const news = await liveChangeOf(ports, event)
      if (news) tell(news.change)
    }
  }
  ports.wakeUp.onRing(() => {
    running = running.then(look)
  }, new AbortController().signal)
}
