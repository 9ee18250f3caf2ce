import type { ReportedRow, UploadPaper } from '#bridge/ports/reported-upload.ts'
import type { RowState } from '#shared/schema/upload-run.ts'

const states: readonly RowState[] = ['proven', 'refused', 'proven', 'blocked', 'needs-person', 'proven']
const why: Partial<Record<RowState, string>> = {
  refused: 'refused-bts',
  blocked: 'nip-damaged',
  'needs-person': 'never-shown',
}
const at = '2026-11-23T19:04:00.000Z'

/** A night of thirty rows with something of every end; `text` stands wherever a workbook or a portal says what it likes. */
export function aReportedUpload(text = 'Budi Santoso'): UploadPaper {
  const rows = Array.from({ length: 30 }, (_, index): ReportedRow => {
    const state = states[index % states.length] ?? 'proven'
    return {
      line: index + 2,
      nip: `1990041820140210${String(index).padStart(2, '0')}`,
      name: text,
      kind: 'Kursus',
      number: `800.2/${index}/2026`,
      state,
      changedAt: at,
      ...(state === 'proven'
        ? { proof: { text: `Nomor: 800.2/${index}/2026 ${text}`, readAt: at, fileHash: 'ab'.repeat(32) } }
        : { why: why[state], detail: text }),
    }
  })
  return {
    title: 'Penilaian Indeks Profesionalitas ASN',
    runId: '6f2c1d7e-0b7a-4c3e-9f55-0d6c1f1a2b3c',
    workbook: 'riwayat-november.xlsx',
    caseNumber: '0007/2026',
    startedAt: '2026-11-23T12:00:00.000Z',
    finishedAt: '2026-11-23T19:14:00.000Z',
    madeAt: new Date('2026-11-24T00:30:00Z'),
    timeZone: 'Asia/Jakarta',
    rows,
    sheetHash: 'ef'.repeat(32),
    signers: [
      { heading: 'Dibuat oleh', jabatan: 'Analis Kepegawaian Ahli Muda', name: 'Rina Wulandari' },
      { heading: 'Melalui', jabatan: 'Kepala Bidang Pengembangan Kompetensi' },
      { heading: 'Disampaikan kepada', jabatan: 'Plh. Kepala Badan', name: 'Sari Dewi' },
    ],
  }
}
