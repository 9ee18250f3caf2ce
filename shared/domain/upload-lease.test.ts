import { expect, test } from 'vitest'
import type { UploadRun } from '#shared/schema/upload-run.ts'
import { applied, MONDAY, people, uuid } from '../../test/factories.ts'
import { decideChangeUploadRow } from './change-upload-row.ts'
import { decideChangeUploadStatus } from './change-upload-status.ts'
import { decideLeaseUpload, decideRenewUploadLease } from './lease-upload.ts'
import { decidePlanUpload } from './plan-upload.ts'
import { decideReleaseUpload } from './release-upload.ts'
import { decideStartUpload } from './start-upload.ts'
import { decideStopUpload } from './stop-upload.ts'
import { uploadCard } from './upload-card.ts'

const runId = uuid(2000)
const later = (seconds: number) => new Date(MONDAY.getTime() + seconds * 1000)
const ask = <C extends object>(command: C, now = MONDAY) => ({
  command: { commandId: uuid(1), runId, ...command },
  actor: people.ops,
  now,
})
const workbook = { name: 'a.xlsx', hash: 'a'.repeat(64) }
const rows = [{ line: 2, data: { nip: '198703152010012005' }, state: 'ready' as const }]
const planned = applied('upload', undefined, decidePlanUpload(ask({ flow: 'siasn-riwayat', workbook, rows })))
const release = (run: UploadRun, command = {}, more = {}) =>
  decideReleaseUpload(run, { ...ask(command), actor: people.kaban, sample: [], ...more })
const released = applied('upload', planned, release(planned))
const lease = (run: UploadRun, holder: string, more: { deadToken?: number; at?: Date } = {}) => {
  const { at, ...dead } = more
  return decideLeaseUpload(run, ask({ holder, seconds: 60, ...dead }, at))
}
const held = applied('upload', released, lease(released, 'satu'))
const running = applied('upload', held, decideStartUpload(held, ask({})))
const sending = (token: number, at = MONDAY) => ask({ token, rowId: 'r2', state: 'sending' as const }, at)

test('nobody else gets a run while its holder is heard of, or unless that one is surely dead', () => {
  expect(lease(running, 'dua', { at: later(59) })).toMatchObject({ ok: false, code: 'upload-leased' })
  expect(lease(running, 'dua', { at: later(59), deadToken: 7 })).toMatchObject({ code: 'upload-leased' })
  expect(lease(running, 'dua', { deadToken: 1 })).toMatchObject({ ok: true, events: [{ token: 2 }] })
  expect(lease(running, 'dua', { at: later(60) })).toMatchObject({ ok: true, events: [{ token: 2 }] })
})

test('a former holder writes nothing, renews nothing and says nothing of the run', () => {
  const taken = applied('upload', running, lease(running, 'dua', { at: later(61) }))
  const lost = { ok: false, code: 'upload-lease-lost' }
  expect(decideChangeUploadRow(taken, sending(1, later(62)))).toMatchObject(lost)
  expect(decideRenewUploadLease(taken, ask({ token: 1 }, later(62)))).toMatchObject(lost)
  const paused = ask({ token: 1, status: 'paused' as const }, later(62))
  expect(decideChangeUploadStatus(taken, paused)).toMatchObject(lost)
  expect(decideChangeUploadRow(taken, sending(2, later(62))).ok).toBe(true)
})

test('every row and every renewal is a sign of life; the end of a run gives it back', () => {
  const row = applied('upload', running, decideChangeUploadRow(running, sending(1, later(30))))
  expect(row.lease?.until).toBe(later(90).toISOString())
  const renewed = applied('upload', row, decideRenewUploadLease(row, ask({ token: 1 }, later(80))))
  expect(renewed.lease?.until).toBe(later(140).toISOString())
  const paused = decideChangeUploadStatus(renewed, ask({ token: 1, status: 'paused' as const }, later(81)))
  const left = applied('upload', renewed, paused)
  expect(lease(left, 'dua', { at: later(82) }).ok).toBe(true)
})

test('a stop is asked of the holder, and refuses the next intent', () => {
  const asked = applied('upload', running, decideStopUpload(running, ask({ stop: 'pause' as const })))
  expect(asked).toMatchObject({ status: 'running', stopAsked: 'pause' })
  expect(decideChangeUploadRow(asked, sending(1))).toMatchObject({ code: 'upload-stop-asked' })
  const goesOn = ask({ token: 1, status: 'running' as const, waitingFor: 'office-hours' as const })
  expect(decideChangeUploadStatus(asked, goesOn)).toMatchObject({ code: 'upload-stop-asked' })
  const again = applied('upload', asked, decideStartUpload(asked, ask({})))
  expect(again.stopAsked).toBeUndefined()
  expect(decideChangeUploadRow(again, sending(1)).ok).toBe(true)
})

test('a cancel is what the holder ends with; without one it ends at once', () => {
  const asked = applied('upload', running, decideStopUpload(running, ask({ stop: 'cancel' as const })))
  const ended = decideChangeUploadStatus(asked, ask({ token: 1, status: 'paused' as const }))
  expect(applied('upload', asked, ended)).toMatchObject({
    status: 'cancelled',
    rows: { r2: { state: 'cancelled' } },
  })
  const alone = decideStopUpload(released, ask({ stop: 'cancel' as const }))
  expect(applied('upload', released, alone).status).toBe('cancelled')
  expect(decideStopUpload(planned, ask({ stop: 'pause' as const }))).toMatchObject({
    code: 'upload-not-released',
  })
})

test('what was perhaps sent is not called cancelled with the run', () => {
  const sent = applied('upload', running, decideChangeUploadRow(running, sending(1)))
  const cancel = decideStopUpload(sent, ask({ stop: 'cancel' as const }, later(120)))
  const run = applied('upload', sent, cancel)
  expect(run).toMatchObject({ status: 'cancelled', rows: { r2: { state: 'sending' } } })
  expect(uploadCard(run, later(121)).nextAction).toBe('check-by-hand')
})

test('a worker may take what is released or was left, and nothing that is held, ahead or over', () => {
  const canBeTaken = (run: UploadRun, at = MONDAY) => uploadCard(run, at).canBeTaken === true
  expect(canBeTaken(planned)).toBe(false)
  expect(canBeTaken(released)).toBe(true)
  expect(canBeTaken(running)).toBe(false)
  expect(canBeTaken(running, later(61))).toBe(true)
  const slot = later(3600).toISOString()
  const ahead = applied('upload', planned, release(planned, { slot }))
  expect([canBeTaken(ahead), canBeTaken(ahead, later(3600)), canBeTaken(ahead, later(9000))]).toEqual([
    false,
    true,
    false,
  ])
})
