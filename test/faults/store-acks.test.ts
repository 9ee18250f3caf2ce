import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { type JournalFile, openJournalFile } from '#bridge/storage/embedded/journal-file.ts'
import { openEmbeddedStore } from '#bridge/storage/embedded/open-embedded-store.ts'
import { openNextCase } from '../contract/store-events.ts'
import { storeFolder } from '../contract/store-folder.ts'
import { faultLine } from './fault-line.ts'
import { faultRuns } from './fault-runs.ts'

const wanted = faultRuns({ short: 200, full: 5000 })
const writer = fileURLToPath(new URL('store-writer.ts', import.meta.url))
const strace = '/usr/bin/strace'
/** So many more are awaited: what strace has not yet written of its own is lost when it is killed with the process. */
const unwritten = 100

/** What reached the system, in order: a line in the journal, the end of a sync that began at `begun`, an answer told. */
type Call =
  | { what: 'written'; commandIds: string[] }
  | { what: 'synced'; begun: number }
  | { what: 'told'; commandIds: string[] }

/** Answers that were told before a sync had ended that began after their line was written. */
function toldTooEarly(calls: readonly Call[]): { told: number; early: number } {
  const writtenAt = new Map<string, number>()
  let [certainUpTo, told, early] = [-1, 0, 0]
  for (const [at, call] of calls.entries()) {
    if (call.what === 'written') for (const id of call.commandIds) writtenAt.set(id, at)
    if (call.what === 'synced') certainUpTo = Math.max(certainUpTo, call.begun)
    if (call.what !== 'told') continue
    for (const id of call.commandIds) {
      told++
      if ((writtenAt.get(id) ?? Number.POSITIVE_INFINITY) > certainUpTo) early++
    }
  }
  return { told, early }
}

/** The system calls of a real process, as the kernel saw them. */
async function tracedCalls(folder: string): Promise<Call[]> {
  const trace = join(await storeFolder(), 'trace')
  const calls = ['-e', 'trace=pwrite64,write,fdatasync', '-e', 'signal=none', '-s', '1000000', '-y', '-f']
  const child = spawn(strace, [...calls, '-o', trace, process.execPath, writer, folder, 'a', '8', 'grown'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  const exited = once(child, 'exit')
  let told = 0
  for await (const _ of createInterface({ input: child.stdout }))
    if (++told === wanted + unwritten && child.pid) process.kill(-child.pid, 'SIGKILL')
  await exited
  return readTrace(await readFile(trace, 'utf8'))
}

function readTrace(trace: string): Call[] {
  const calls: Call[] = []
  /** Of a thread: where its sync began. */
  const begun = new Map<string, number>()
  for (const line of trace.split('\n')) {
    const [, thread = '', call = ''] = /^(\d+) +(.*)$/.exec(line) ?? []
    const ids = (pattern: RegExp): string[] => [...call.matchAll(pattern)].map(([, id = '']) => id)
    if (/^pwrite64\(\d+<[^>]*\/journal\.jsonl>/.test(call))
      calls.push({
        what: 'written',
        commandIds: [...new Set(ids(/\\"group\\":\d+,\\"commandId\\":\\"([^\\]+)\\"/g))],
      })
    else if (/^write\(1</.test(call)) calls.push({ what: 'told', commandIds: ids(/(?:"|\\n)(a-\d+-\d+) /g) })
    else if (/^fdatasync\(\d+<[^>]*\/journal\.jsonl>\) += 0/.test(call))
      calls.push({ what: 'synced', begun: calls.length })
    else if (/^fdatasync\(\d+<[^>]*\/journal\.jsonl>.*<unfinished/.test(call)) begun.set(thread, calls.length)
    else if (/^<\.\.\. fdatasync resumed>\) += 0/.test(call) && begun.has(thread)) {
      calls.push({ what: 'synced', begun: begun.get(thread) ?? 0 })
      begun.delete(thread)
    }
  }
  return calls
}

/** Where nobody can watch the system: what the store asked of its file. */
async function askedCalls(folder: string): Promise<Call[]> {
  const calls: Call[] = []
  const watched = (file: JournalFile): JournalFile => ({
    ...file,
    write(bytes, position) {
      file.write(bytes, position)
      const lines = bytes.toString().trimEnd().split('\n')
      calls.push({ what: 'written', commandIds: lines.map((line) => JSON.parse(line).commandId) })
    },
    async sync() {
      const at = calls.length
      await file.sync()
      calls.push({ what: 'synced', begun: at })
    },
    syncNow() {
      file.syncNow?.()
      calls.push({ what: 'synced', begun: calls.length })
    },
  })
  const store = await openEmbeddedStore(folder, {
    now: () => new Date(),
    onNotice: ({ code }) => expect.fail(code),
    openFile: async (path) => watched(await openJournalFile(path)),
  })
  const write = async (id: string): Promise<void> => {
    await store.transact(id, openNextCase(id))
    calls.push({ what: 'told', commandIds: [id] })
  }
  await Promise.all(Array.from({ length: wanted }, (_, at) => write(`a-0-${at}`)))
  await store.close()
  return calls
}

test(`R1 ${wanted} answers: before each its line was written, and then a sync ended`, async () => {
  const isTraced = existsSync(strace)
  const folder = await storeFolder()
  const { told, early } = toldTooEarly(isTraced ? await tracedCalls(folder) : await askedCalls(folder))
  expect(told).toBeGreaterThanOrEqual(wanted)
  faultLine('R1 store-acks', { runs: told, seen: { strace: isTraced ? 1 : 0 }, harm: { early } })
})
