import type { Actor } from '#shared/schema/account.ts'
import type { LiveMessage } from './live-messages.ts'

/**
 * What each actor is to get of some messages, as one piece of bytes; undefined where there is nothing for them.
 * All who may see the same get the very same piece: thousands who watch cost one copy.
 */
export function shareMessages(messages: readonly LiveMessage[]): (actor: Actor) => Buffer | undefined {
  const pieces = new Map<string, Buffer>()
  return (actor) => {
    const seen = messages.filter((message) => message.isFor(actor))
    const [first, ...others] = seen
    if (!first || others.length === 0) return first?.bytes
    const key = messages.map((message) => (seen.includes(message) ? '1' : '0')).join('')
    const piece = pieces.get(key) ?? Buffer.concat(seen.map(({ bytes }) => bytes))
    pieces.set(key, piece)
    return piece
  }
}
