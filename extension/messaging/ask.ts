import { browser } from 'wxt/browser'
import type { Answers, InputOf, MessageType, Reply } from './protocol.ts'

/**
 * Asks the background. The browser may end it in the middle of its answer: then it is asked once more, and a command,
 * which keeps its number, counts once. Rejects when the extension was updated or removed under an open page.
 */
export async function ask<K extends MessageType>(type: K, data: InputOf<K>): Promise<Reply<Answers[K]>> {
  const send = (): Promise<Reply<Answers[K]> | undefined> => browser.runtime.sendMessage({ type, data })
  const reply = (await send().catch(() => undefined)) ?? (await send())
  if (reply === undefined) throw new Error(`the background did not answer ${type}`)
  return reply
}
