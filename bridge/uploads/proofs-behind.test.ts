import { expect, test } from 'vitest'
import { RunStopped } from '#bridge/ports/upload-failures.ts'
import type { RowChange, UploadLog } from '#bridge/ports/upload-log.ts'
import { proofsBehind } from './proofs-behind.ts'

/** A log that takes as long as it is told to. */
function slowLog() {
  const asked: string[] = []
  const waiting: PromiseWithResolvers<void>[] = []
  const record = (what: string) => {
    asked.push(what)
    const answer = Promise.withResolvers<void>()
    waiting.push(answer)
    return answer.promise
  }
  const log: UploadLog = {
    rows: async () => [],
    changeRow: ({ rowId, state }) => record(`${rowId} ${state}`),
    changeStatus: ({ status }) => record(status),
    noteAccount: () => record('account'),
    heldUntil: () => new Date(0),
  }
  return { asked, waiting, log: proofsBehind(log) }
}

const proven = (rowId: string): RowChange => ({ rowId, state: 'proven' })
const sending = (rowId: string): RowChange => ({ rowId, state: 'sending' })
/** Everything that is ready to go on has gone on. */
const settled = () => new Promise(setImmediate)

test('nobody waits for the end of a row, and everybody for an intent', async () => {
  const { asked, waiting, log } = slowLog()
  await log.changeRow(proven('r2'))
  let isIntended = false
  const intent = log.changeRow(sending('r3')).then(() => {
    isIntended = true
  })
  await settled()
  expect([asked, isIntended]).toEqual([['r2 proven'], false])
  waiting[0]?.resolve()
  await settled()
  expect([asked, isIntended]).toEqual([['r2 proven', 'r3 sending'], false])
  waiting[1]?.resolve()
  await intent
  expect(isIntended).toBe(true)
})

test('the run ends only after the ends of all its rows, in their order', async () => {
  const { asked, waiting, log } = slowLog()
  await log.changeRow(proven('r2'))
  await log.changeRow(proven('r3'))
  const finished = log.changeStatus({ status: 'finished' })
  for (const at of [0, 1, 2]) {
    await settled()
    expect(asked).toEqual(['r2 proven', 'r3 proven', 'finished'].slice(0, at + 1))
    waiting[at]?.resolve()
  }
  await finished
})

test('after an end that was refused nothing is recorded any more', async () => {
  const { asked, waiting, log } = slowLog()
  await log.changeRow(proven('r2'))
  waiting[0]?.reject(new RunStopped('lease-lost'))
  await settled()
  await expect(log.changeRow(sending('r3'))).rejects.toThrow(RunStopped)
  await log.changeRow(proven('r4')).catch(() => {})
  await expect(log.changeStatus({ status: 'paused' })).rejects.toThrow(RunStopped)
  expect(asked).toEqual(['r2 proven'])
})
