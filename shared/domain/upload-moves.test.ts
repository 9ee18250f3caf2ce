import { expect, test } from 'vitest'
import type { RowState, UploadRun } from '#shared/schema/upload-run.ts'
import { applied, MONDAY, people, uuid } from '../../test/factories.ts'
import { decideAttachUploadReport } from './attach-upload-report.ts'
import { ABSENT, decideChangeUploadRow } from './change-upload-row.ts'
import { decideChangeUploadStatus } from './change-upload-status.ts'
import { decideLeaseUpload } from './lease-upload.ts'
import { decidePlanUpload } from './plan-upload.ts'
import { decideReleaseUpload } from './release-upload.ts'
import { decideStartUpload } from './start-upload.ts'
import { uploadCard } from './upload-card.ts'

const hash = 'a'.repeat(64)
const runId = uuid(2000)
const ask = <C extends object>(command: C, now = MONDAY) => ({
  command: { commandId: uuid(1), runId, ...command },
  actor: people.ops,
  now,
})
const rows = [
  { line: 2, data: { nip: '198703152010012005' }, state: 'ready' as const },
  { line: 3, data: { nip: '?' }, state: 'blocked' as const, why: 'nip-wrong' },
]
const planned = applied(
  'upload',
  undefined,
  decidePlanUpload(ask({ flow: 'siasn-riwayat', workbook: { name: 'a.xlsx', hash }, rows })),
)
const release = (run: UploadRun, command = {}, more = {}) =>
  decideReleaseUpload(run, { ...ask(command), actor: people.kaban, sample: [], ...more })
const released = applied('upload', planned, release(planned))
const leased = applied(
  'upload',
  released,
  decideLeaseUpload(released, ask({ holder: 'proses 1', seconds: 60 })),
)
const running = applied('upload', leased, decideStartUpload(leased, ask({})))
const proof = { text: 'SERT-1', readAt: MONDAY.toISOString() }

/** The run with row r2 in a state, reached the way a run reaches it. */
function withRow(...states: RowState[]): UploadRun {
  return states.reduce((run, state) => applied('upload', run, change(run, state)), running)
}
function change(run: UploadRun, state: RowState, more: object = state === 'proven' ? { proof } : {}) {
  return decideChangeUploadRow(run, ask({ token: 1, rowId: 'r2', state, ...more }))
}

test('values of rows lie in subject records, the event names them', () => {
  const decision = decidePlanUpload(ask({ flow: 'siasn-riwayat', workbook: { name: 'a.xlsx', hash }, rows }))
  expect(JSON.stringify(decision.ok && decision.events)).not.toContain('19870315')
  expect(decision).toMatchObject({ subjects: [{ data: { nip: '198703152010012005' } }, {}] })
})

test.each<[string, UploadRun, RowState, object | undefined, string]>([
  ['proof is what makes it proven', withRow('sending'), 'proven', {}, 'upload-proof-missing'],
  [
    'what was perhaps sent is not sent again unasked',
    withRow('sending'),
    'sending',
    {},
    'upload-row-step-illegal',
  ],
  [
    'doubt is not sent again unasked',
    withRow('sending', 'in-doubt'),
    'sending',
    {},
    'upload-row-step-illegal',
  ],
  ['after a second look it is', withRow('sending', 'in-doubt'), 'sending', { why: ABSENT }, 'ok'],
  ['proven is settled', withRow('sending', 'proven'), 'sending', {}, 'upload-row-step-illegal'],
  [
    'refused is settled',
    withRow('sending', 'refused'),
    'sending',
    { why: ABSENT },
    'upload-row-step-illegal',
  ],
  ['a sent row is not called ready', withRow('sending'), 'ready', {}, 'upload-row-step-illegal'],
  ['found without sending', running, 'proven', { proof, why: 'already-there' }, 'ok'],
  ['an unreleased run sends nothing', planned, 'sending', {}, 'upload-not-released'],
])('%s', (_what, run, state, more, expected) => {
  const decision = change(run, state, more)
  expect(decision.ok ? 'ok' : decision.code).toBe(expected)
})

test('a blocked row is never sent', () => {
  const decision = decideChangeUploadRow(running, ask({ token: 1, rowId: 'r3', state: 'sending' as const }))
  expect(decision).toMatchObject({
    ok: false,
    code: 'upload-row-step-illegal',
    place: { line: '3', from: 'blocked' },
  })
})

test('a run goes once, not before its slot, and not without release', () => {
  const slot = '2026-11-23T12:00:00.000Z'
  expect(decideStartUpload(planned, ask({}))).toMatchObject({ ok: false, code: 'upload-not-released' })
  expect(release(released)).toMatchObject({ ok: false, code: 'upload-already-released' })
  expect(release(planned, { slot: '2026-11-22T12:00:00.000Z' })).toMatchObject({
    code: 'upload-slot-past',
  })
  const later = applied('upload', planned, release(planned, { slot }))
  expect(decideStartUpload(later, ask({}))).toMatchObject({ ok: false, code: 'upload-not-released' })
  expect(decideStartUpload(later, ask({}, new Date(slot)))).toMatchObject({
    ok: true,
    events: [{ status: 'running' }],
  })
  expect(decideStartUpload(running, ask({}))).toMatchObject({ ok: true, events: [] })
})

test('a run goes by somebody who did not plan it, and has seen every row of the sample', () => {
  const sample = ['r2']
  expect(release(planned, { seen: sample }, { sample, actor: people.ops })).toMatchObject({
    code: 'upload-own-release',
  })
  expect(release(planned, {}, { sample })).toMatchObject({
    ...{ code: 'upload-sample-unseen', place: { lines: '2' } },
  })
  const gone = applied('upload', planned, release(planned, { seen: ['r3', 'r2'] }, { sample }))
  expect(gone.released).toMatchObject({ by: people.kaban.id, seen: sample })
})

test('a run with nothing ready is not released', () => {
  const blocked = decidePlanUpload(
    ask({ flow: 'siasn-riwayat', workbook: { name: 'a.xlsx', hash }, rows: rows.slice(1) }),
  )
  const run = applied('upload', undefined, blocked)
  expect(release(run)).toMatchObject({ ok: false, code: 'upload-nothing-ready' })
})

test('a finished run is taken up again only while something is unsettled', () => {
  const end = (run: UploadRun) =>
    applied('upload', run, decideChangeUploadStatus(run, ask({ token: 1, status: 'finished' as const })))
  expect(decideStartUpload(end(withRow('failed')), ask({})).ok).toBe(true)
  expect(decideStartUpload(end(withRow('sending', 'proven')), ask({}))).toMatchObject({
    ok: false,
    code: 'upload-ended',
  })
})

test('the card counts rows by state and says what comes next', () => {
  expect(uploadCard(planned, MONDAY)).toMatchObject({
    total: 2,
    counts: { ready: 1, blocked: 1, proven: 0 },
    nextAction: 'release',
  })
  const proven = withRow('sending', 'proven')
  const later = new Date(MONDAY.getTime() + 120_000)
  expect(uploadCard(proven, later)).toMatchObject({
    counts: { proven: 1 },
    ratePerMinute: 0.5,
    nextAction: 'none',
  })
  const waiting = decideChangeUploadStatus(
    proven,
    ask({ token: 1, status: 'waiting-for-person' as const, waitingFor: 'sign-in' }),
  )
  expect(uploadCard(applied('upload', proven, waiting), later).nextAction).toBe('sign-in')
})

test('a report is noted with its hash, after a start', () => {
  const attach = (run: UploadRun) => decideAttachUploadReport(run, ask({ file: 'laporan.xlsx', hash }))
  expect(attach(planned)).toMatchObject({ ok: false, code: 'upload-not-released' })
  expect(applied('upload', running, attach(running)).report).toMatchObject({ file: 'laporan.xlsx', hash })
})
