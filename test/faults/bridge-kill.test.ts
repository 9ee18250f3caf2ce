import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TRPCClientError } from '@trpc/client'
import { expect, test } from 'vitest'
import { openStore } from '#bridge/storage/open-store.ts'
import { verifyJournal } from '#bridge/storage/verify-journal.ts'
import type { OpenCase } from '#shared/schema/open-case.ts'
import { uuid } from '../factories.ts'
import { type BridgeProcess, startBridgeProcess } from './bridge-process.ts'
import { faultLine } from './fault-line.ts'
import { faultRuns } from './fault-runs.ts'

const rounds = faultRuns({ short: 10, full: 500 })
const writers = 4

let made = 0
function nextCommand(): OpenCase {
  made += 1
  return {
    commandId: uuid(made),
    caseId: uuid(1_000_000 + made),
    sopId: 'medan-pemantauan-evaluasi',
    applicant: { kind: 'none' },
  }
}

/** Writes without a pause until the bridge is gone; answers with the commands that were underway then. */
async function writeUntilGone(bridge: BridgeProcess, acked: Map<string, number>, onAck: () => void) {
  const underway = Array.from({ length: writers }, async () => {
    for (;;) {
      const command = nextCommand()
      try {
        const { seq } = await bridge.client.cases.open.mutate(command)
        acked.set(command.caseId, seq)
        onAck()
      } catch (error) {
        if (error instanceof TRPCClientError && error.data === undefined) return command // no answer came
        throw error
      }
    }
  })
  return Promise.all(underway)
}

test(`${rounds} × kill -9 of a bridge under ${writers} HTTP writers: nothing answered is lost, nothing doubled`, async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'langkah-kill-'))
  const acked = new Map<string, number>()
  const commands = new Map<string, OpenCase>()
  let cleanStarts = 0
  let retried = 0
  for (let round = 0; round < rounds; round++) {
    const bridge = await startBridgeProcess(dataDir)
    cleanStarts++
    // What got no answer is asked again with the same command, as the outbox does.
    for (const [caseId, command] of commands) {
      const { seq } = await bridge.client.cases.open.mutate(command)
      acked.set(caseId, seq)
      retried++
    }
    commands.clear()

    const before = acked.size
    const killAfter = 1 + ((round * 7919) % 60) // answers, spread over a start's early and later life
    let answers = 0
    let killed: Promise<void> | undefined
    const unanswered = await writeUntilGone(bridge, acked, () => {
      answers += 1
      if (answers === killAfter) killed = bridge.kill()
    })
    await killed
    expect(acked.size).toBeGreaterThanOrEqual(before + killAfter)
    for (const command of unanswered) commands.set(command.caseId, command)
  }

  // An orderly end, then the record itself: each answer must stand in it, once, under the number it gave.
  expect(await (await startBridgeProcess(dataDir)).stop()).toBe(0)
  expect(await verifyJournal(dataDir)).toMatchObject({ ok: true })
  const store = await openStore(dataDir)
  const opened = (await store.eventsAfter(0, Number.MAX_SAFE_INTEGER)).filter(
    (event) => event.type === 'case.opened',
  )
  const seqsOf = Map.groupBy(opened, ({ caseId }) => caseId)
  const lost = [...acked].filter(([caseId, seq]) => !seqsOf.get(caseId)?.some((event) => event.seq === seq))
  const doubled = [...seqsOf].filter(([, events]) => events.length > 1)
  expect({ lost, doubled, cleanStarts }).toEqual({ lost: [], doubled: [], cleanStarts: rounds })
  const numbers = opened.map(({ number }) => Number(number.split('/')[0]))
  expect(numbers).toEqual(Array.from({ length: opened.length }, (_, at) => at + 1))
  expect(acked.size).toBeGreaterThan(rounds * 10)
  expect(retried).toBeGreaterThanOrEqual(rounds)
  await store.close()
  faultLine('R1 bridge-kill', {
    runs: rounds,
    seen: { acknowledged: acked.size, retried, cleanStarts },
    harm: { lost: lost.length, doubled: doubled.length },
  })
  await rm(dataDir, { recursive: true })
})

test('a second bridge on the same folder refuses to start, and the first goes on', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'langkah-second-'))
  const first = await startBridgeProcess(dataDir)
  await expect(startBridgeProcess(dataDir)).rejects.toThrow('did not start')
  expect((await first.client.session.me.query()).id).toBe('admin')
  expect(await first.stop()).toBe(0)
  await rm(dataDir, { recursive: true })
})
