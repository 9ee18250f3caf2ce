import { expect, test } from 'vitest'
import type { UploadRun } from '#shared/schema/upload-run.ts'
import { applied, MONDAY, people, uuid } from '../../test/factories.ts'
import { decideChangeUploadRow } from './change-upload-row.ts'
import { decideConfirmUploadRows } from './confirm-upload-rows.ts'
import { decideLeaseUpload } from './lease-upload.ts'
import { decidePlanUpload } from './plan-upload.ts'
import { decideReleaseUpload } from './release-upload.ts'
import { uploadCard } from './upload-card.ts'

const runId = uuid(2100)
const own = '198703152010012005'
const ask = <C extends object>(command: C, actor = people.ops) => ({
  command: { commandId: uuid(1), runId, ...command },
  actor,
  now: MONDAY,
})
const rows = [
  { line: 2, data: { nip: own }, state: 'ready' as const },
  { line: 3, data: { nip: own }, state: 'ready' as const },
  { line: 4, data: { nip: '?' }, state: 'blocked' as const },
]
const release = (run: UploadRun, attempt: ReturnType<typeof ask>) =>
  decideReleaseUpload(run, { ...attempt, sample: [] })
const plan = (flow: string, accountNip?: string) =>
  decidePlanUpload({
    ...ask({ flow, workbook: { name: 'a.xlsx', hash: 'a'.repeat(64) }, rows }),
    ...(accountNip && { accountNip }),
  })
const planned = applied('upload', undefined, plan('ekinerja-harian', own))
const confirm = (run: UploadRun, ...rowIds: string[]) =>
  applied('upload', run, decideConfirmUploadRows(run, ask({ rowIds })))
const confirmed = confirm(planned, 'r2', 'r3')

test('a run of one’s own work holds nobody else’s', () => {
  expect(plan('ekinerja-harian', '199004182014021001')).toMatchObject({
    ok: false,
    code: 'upload-other-person',
    place: { line: '2' },
  })
  expect(plan('siasn-riwayat', '199004182014021001')).toMatchObject({ ok: true })
})

test('each row waits for the word of its owner, and for nobody else’s', () => {
  expect(uploadCard(planned, MONDAY).nextAction).toBe('confirm-rows')
  expect(uploadCard(confirmed, MONDAY).nextAction).toBe('release')
  expect(confirmed.rows.r2?.confirmedAt).toBe(MONDAY.toISOString())
  expect(decideConfirmUploadRows(confirmed, ask({ rowIds: ['r2'] }))).toMatchObject({ ok: true, events: [] })
  const refused: [object, string, (typeof people)['ops']?][] = [
    [{ rowIds: ['r2'] }, 'upload-not-yours', people.kaban],
    [{ rowIds: ['r9'] }, 'upload-row-not-found'],
    [{ rowIds: ['r4'] }, 'upload-row-not-ready'],
  ]
  for (const [command, code, actor] of refused)
    expect(decideConfirmUploadRows(planned, ask(command as { rowIds: string[] }, actor))).toMatchObject({
      code,
    })
  const office = applied('upload', undefined, plan('siasn-riwayat'))
  expect(decideConfirmUploadRows(office, ask({ rowIds: ['r2'] }))).toMatchObject({
    code: 'upload-not-personal',
  })
})

test('it goes only with all rows confirmed, by its owner and at once, and no worker takes it', () => {
  const slot = new Date(MONDAY.getTime() + 3_600_000).toISOString()
  expect(release(confirm(planned, 'r2'), ask({}))).toMatchObject({
    code: 'upload-rows-unconfirmed',
    place: { lines: '3' },
  })
  expect(release(confirmed, ask({}, people.kaban))).toMatchObject({ code: 'upload-not-yours' })
  expect(release(confirmed, ask({ slot }))).toMatchObject({ code: 'upload-personal-slot' })
  const released = applied('upload', confirmed, release(confirmed, ask({})))
  expect(uploadCard(released, MONDAY)).not.toHaveProperty('canBeTaken')
})

test('a row that nobody confirmed is not sent, whatever the run says', () => {
  const released: UploadRun = {
    ...planned,
    status: 'released',
    released: { at: MONDAY.toISOString(), by: people.ops.id },
  }
  const leased = applied('upload', released, decideLeaseUpload(released, ask({ holder: 'p', seconds: 60 })))
  const send = decideChangeUploadRow(leased, ask({ token: 1, rowId: 'r2', state: 'sending' }))
  expect(send).toMatchObject({ code: 'upload-rows-unconfirmed' })
})
