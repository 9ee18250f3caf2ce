import { afterEach, expect, test, vi } from 'vitest'
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '#shared/protocol-version.ts'
import type { LiveChange } from '#shared/schema/board.ts'
import { RowState } from '#shared/schema/upload-run.ts'
import { followLiveFeed } from './live-feed.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function change(seq: number): LiveChange {
  const counts = Object.fromEntries(RowState.options.map((state) => [state, 0]))
  const card = {
    id: '1',
    flow: 'f',
    workbook: 'w',
    plannedBy: 'budi',
    status: 'planned',
    counts,
    total: 0,
    nextAction: 'run',
    revision: seq,
  }
  return { kind: 'upload', seq, card } as LiveChange
}
/** An answer of the office's server. */
const answer = (body: string, status = 200) =>
  new Response(body, { status, headers: { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION) } })
const frame = (seq: number) => `id: ${seq}\nevent: change\ndata: ${JSON.stringify(change(seq))}\n\n`

/** A server that gives one connection after the other what is listed, then closes it. */
function serve(...connections: (Response | Error)[]) {
  const calls: { at: number; headers: Record<string, string> }[] = []
  vi.stubGlobal(
    'fetch',
    vi.fn(async (_url: string, init: RequestInit) => {
      calls.push({ at: Date.now(), headers: init.headers as Record<string, string> })
      const next = connections[calls.length - 1]
      if (!next) return new Promise<Response>(() => {})
      if (next instanceof Error) throw next
      return next
    }),
  )
  return calls
}

function follow() {
  const seen: string[] = []
  let lastSeq = 10
  const line = new AbortController()
  const ended = followLiveFeed(
    { address: 'http://127.0.0.1:7417', token: 'lgk_test', after: () => lastSeq },
    {
      onChange: ({ seq }) => {
        lastSeq = seq
        seen.push(`change ${seq}`)
      },
      onAlive: () => {},
      onBroken: (problem) => seen.push(problem ? `broken: ${problem}` : 'broken'),
      onSignedOut: () => seen.push('signed out'),
    },
    line.signal,
  )
  return { seen, ended, line }
}

test('rejoins after the last change it saw, at most once in five seconds, with the token in the header', async () => {
  vi.useFakeTimers()
  const calls = serve(
    answer(`: hi\n\n${frame(11)}${frame(12)}`),
    new TypeError('Failed to fetch'),
    answer(frame(13)),
  )
  const { seen, line } = follow()
  await vi.advanceTimersByTimeAsync(30_000)
  expect(seen).toEqual(['change 11', 'change 12', 'broken', 'broken: not-running', 'change 13', 'broken'])
  expect(calls.slice(0, 3).map(({ headers }) => headers['last-event-id'])).toEqual(['10', '12', '12'])
  expect(calls[0]?.headers.authorization).toBe('Bearer lgk_test')
  for (const [index, call] of calls.entries()) {
    const before = calls[index - 1]
    if (before) expect(call.at - before.at).toBeGreaterThanOrEqual(5_000)
  }
  line.abort()
})

test('after 401 nothing is tried again', async () => {
  const calls = serve(answer('', 401))
  const { seen, ended } = follow()
  await ended
  expect(seen).toEqual(['signed out'])
  expect(calls).toHaveLength(1)
})

test('another program on the port is told as one, and its 401 signs nobody out', async () => {
  vi.useFakeTimers()
  serve(new Response('', { status: 401 }))
  const { seen, line } = follow()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(seen).toEqual(['broken: other-program'])
  line.abort()
})

test('a record that ends before ours means: read the board anew', async () => {
  serve(answer('', 409))
  const { seen, ended } = follow()
  await ended
  expect(seen).toEqual(['broken'])
})

test.each([
  ['of another version', JSON.stringify({ ...change(11), kind: 'surat' })],
  ['that is no JSON', '{'],
])('news %s is not passed over: the line counts as lost, and the cursor stays', async (_what, data) => {
  vi.useFakeTimers()
  const calls = serve(answer(`id: 11\nevent: change\ndata: ${data}\n\n`), answer(frame(11)))
  const { seen, line } = follow()
  await vi.advanceTimersByTimeAsync(12_000)
  expect(seen.slice(0, 2)).toEqual(['broken', 'change 11'])
  expect(calls[1]?.headers['last-event-id']).toBe('10')
  line.abort()
})
