import { EventSourceParserStream } from 'eventsource-parser/stream'
import { LiveChange } from '#shared/schema/board.ts'
import type { CallProblem } from '../settings/link-problem.ts'
import { callProblem } from './call-problem.ts'
import { checkAnswer } from './check-answer.ts'
import { pause } from './pause.ts'

/** The server pings every 15 s; a line silent for longer than this is dead, whatever the socket says. */
const SILENCE_MS = 40_000
/** At most one attempt in this time, so that a restart of the server meets no storm. */
const RETRY_MS = 5_000

export interface FeedSource {
  readonly address: string
  readonly token: string
  /** Last `seq` already shown: the feed brings what came after it. */
  readonly after: () => number
}

export interface FeedListener {
  onChange(change: LiveChange): void
  /** Called for every sign of life, a ping included. */
  onAlive(): void
  /** The line is down and is tried again; `problem` where it shows why. */
  onBroken(problem?: CallProblem): void
  /** The device was revoked or has expired: nothing is tried again until the person pairs anew. */
  onSignedOut(): void
}

/**
 * Follows the live feed, rejoining after each loss from the last `seq`, until the signal ends it, the device is signed
 * out, or the server's record does not go as far as ours: then the board is to be read anew.
 */
export async function followLiveFeed(
  source: FeedSource,
  listener: FeedListener,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const end = await readFeed(source, listener, signal)
    if (signal.aborted) return
    if (end === 'signed-out') return listener.onSignedOut()
    listener.onBroken(end === 'lost' || end === 'board-is-stale' ? undefined : end)
    if (end === 'board-is-stale') return
    await pause(RETRY_MS + Math.random() * RETRY_MS, signal)
  }
}

/** One connection, from its start to its loss. */
async function readFeed(
  { address, token, after }: FeedSource,
  listener: FeedListener,
  signal: AbortSignal,
): Promise<'lost' | 'signed-out' | 'board-is-stale' | CallProblem> {
  const line = new AbortController()
  const hangUp = () => line.abort()
  signal.addEventListener('abort', hangUp)
  let silence = setTimeout(hangUp, SILENCE_MS)
  const alive = () => {
    clearTimeout(silence)
    silence = setTimeout(hangUp, SILENCE_MS)
    listener.onAlive()
  }
  try {
    const answer = await fetch(`${address}/live`, {
      headers: { authorization: `Bearer ${token}`, 'last-event-id': String(after()) },
      signal: line.signal,
      credentials: 'omit',
      cache: 'no-store',
    })
    const response = checkAnswer(answer)
    if (response.status === 401) return 'signed-out'
    if (response.status === 409) return 'board-is-stale'
    if (!response.ok || !response.body) return 'lost'
    alive()
    const events = response.body
      .pipeThrough(new TextDecoderStream())
      .pipeThrough(new EventSourceParserStream({ onComment: alive }))
    for await (const event of events) {
      if (event.event === 'change') {
        // A server of another version may say what we cannot read: then the line must not look live.
        const change = readChange(event.data)
        if (!change) return 'lost'
        listener.onChange(change)
      }
      alive()
    }
    return 'lost'
  } catch (error) {
    if (line.signal.aborted) return 'lost'
    const problem = callProblem(error)
    if (problem) return problem
    throw error
  } finally {
    clearTimeout(silence)
    signal.removeEventListener('abort', hangUp)
    line.abort()
  }
}

function readChange(data: string): LiveChange | undefined {
  try {
    const read = LiveChange.safeParse(JSON.parse(data))
    return read.success ? read.data : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
