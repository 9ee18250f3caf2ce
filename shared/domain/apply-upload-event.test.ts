import { expect, test } from 'vitest'
import { applyUploadEvent } from './apply-upload-event.ts'

const base = { commandId: 'c', actorId: 'rina', at: '2026-11-23T12:00:00.000Z', runId: 'u' }
const fileHash = 'a'.repeat(64)

test('a row that was sent in vain still names its PDF, for it is sent once more', () => {
  const planned = applyUploadEvent(undefined, {
    ...{ ...base, type: 'upload.planned', flow: 'siasn-riwayat' },
    workbook: { name: 'x.xlsx', hash: 'b'.repeat(64), kept: true },
    rows: [{ id: 'r2', line: 2, subjectId: 'u:r2', state: 'ready', fileHash }],
  })
  const sent = applyUploadEvent(planned, {
    ...base,
    type: 'upload.row-changed',
    rowId: 'r2',
    state: 'sending',
  })
  expect(sent.rows.r2).toMatchObject({ state: 'sending', fileHash })
})
