import { answerParent, heldBytes } from '../program.ts'
import { openBareFeed } from './bare-feed.ts'
import { type FeedOffice, type OpenFeed, openFeedOffice } from './feed-office.ts'
import { openTrpcFeed } from './trpc-feed.ts'

const kinds: Readonly<Record<string, (office: FeedOffice) => Promise<OpenFeed>>> = {
  ours: async ({ bridge, tokens }) => ({
    port: bridge.port,
    requests: tokens.map(
      (token) =>
        `GET /live HTTP/1.1\r\nHost: 127.0.0.1:${bridge.port}\r\nAuthorization: Bearer ${token}\r\n` +
        `Last-Event-ID: ${bridge.ports.store.lastSeq()}\r\n\r\n`,
    ),
  }),
  trpc: openTrpcFeed,
  bare: openBareFeed,
}

const [kind = '', panels = ''] = process.argv.slice(2)
const office = await openFeedOffice(Number(panels))
const feed = await kinds[kind]?.(office)
if (!feed) throw new Error(`there is no feed ${kind}`)
answerParent({
  feed: () => feed,
  change: () => office.change(),
  held: heldBytes,
  close: () => office.close(),
})
