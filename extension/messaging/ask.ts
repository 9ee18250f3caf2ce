import { browser } from 'wxt/browser'
import type { Answers, InputOf, MessageType, Reply } from './protocol.ts'

/** Asks the background. Rejects when the extension was updated or removed under an open page. */
export async function ask<K extends MessageType>(type: K, data: InputOf<K>): Promise<Reply<Answers[K]>> {
  const reply: Reply<Answers[K]> | undefined = await browser.runtime.sendMessage({ type, data })
  if (reply === undefined) throw new Error(`the background did not answer ${type}`)
  return reply
}
