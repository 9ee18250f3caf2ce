import * as z from 'zod/mini'
import { type Answers, type InputOf, type MessageType, protocol, type Reply } from './protocol.ts'

/** The sender as the browser itself reports it; nothing of it comes from the message. */
export interface Sender {
  readonly id?: string | undefined
  readonly origin?: string | undefined
  readonly url?: string | undefined
  readonly frameId?: number | undefined
  readonly tab?:
    | undefined
    | {
        readonly id?: number | undefined
        readonly windowId?: number
        readonly url?: string | undefined
      }
}

/** Where a message came from, once it has been checked. */
export type Asker =
  | { readonly from: 'extension' }
  | { readonly from: 'page'; readonly tabId: number; readonly windowId: number; readonly host: string }

export type Handlers = {
  readonly [K in MessageType]: (input: InputOf<K>, asker: Asker) => Promise<Reply<Answers[K]>>
}

interface Own {
  readonly id: string
  readonly origin: string
  /** Hosts of the portal packs, built in or granted by the person: the only pages whose content script may ask. */
  readonly isPortalHost: (host: string) => boolean | Promise<boolean>
}

const Message = z.strictObject({ type: z.string(), data: z.unknown() })

/** Checks who asks and what, then hands on to the handler. Anything else gets no answer: undefined. */
export function createAnswer(handlers: Handlers, own: Own) {
  return (message: unknown, sender: Sender): Promise<Reply<unknown> | undefined> | undefined => {
    const asker = askerOf(sender, own)
    const parsed = Message.safeParse(message)
    if (!asker || !parsed.success || !Object.hasOwn(protocol, parsed.data.type)) return undefined
    const type = parsed.data.type as MessageType
    if (protocol[type].from === 'extension' && asker.from !== 'extension') return undefined
    const input = protocol[type].input.safeParse(parsed.data.data)
    if (!input.success) return undefined
    // `protocol` pairs each type with its input; TypeScript cannot follow that through a variable key.
    const hand = (): Promise<Reply<unknown>> => handlers[type](input.data as never, asker)
    const isOurs = asker.from === 'extension' || own.isPortalHost(asker.host)
    if (typeof isOurs === 'boolean') return isOurs ? hand() : undefined
    return isOurs.then((isGranted) => (isGranted ? hand() : undefined))
  }
}

function askerOf(sender: Sender, own: Own): Asker | undefined {
  if (sender.id !== own.id) return undefined
  if (sender.origin === own.origin) return { from: 'extension' }
  const { tab, frameId, origin } = sender
  // `sender.url` is stale after a soft navigation and `tab.url` may be hidden; both may only narrow the origin.
  const origins = [origin, originOf(sender.url), originOf(tab?.url)].filter((each) => each !== undefined)
  const [pageOrigin] = origins
  if (tab?.id === undefined || frameId !== 0 || pageOrigin === undefined) return undefined
  if (origins.some((each) => each !== pageOrigin)) return undefined
  const { protocol: scheme, host } = new URL(pageOrigin)
  if (scheme !== 'https:') return undefined
  return { from: 'page', tabId: tab.id, windowId: tab.windowId ?? -1, host }
}

function originOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined
}
