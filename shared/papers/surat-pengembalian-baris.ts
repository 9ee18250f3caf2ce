import { formatNip } from '#shared/asn/format-nip.ts'
import type { TimeZone } from '#shared/schema/calendar.ts'
import type { UploadRun } from '#shared/schema/upload-run.ts'
import { paperTime, plainPaperDate } from './paper-time.ts'
import type { NumberedLetter, ReturnedRow, SuratPengembalian } from './surat-pengembalian.ts'

/** So many rows stand in the letter; all of them stand in the workbook that goes along. */
const MOST_LISTED = 100

interface ReturnedData {
  readonly run: Pick<UploadRun, 'workbook'>
  /** Every row that goes back, its number as the workbook counts. */
  readonly rows: readonly ReturnedRow[]
  readonly letter: NumberedLetter
  readonly timeZone: TimeZone
  readonly now: Date
}

/** The letter that gives rows of a workbook back to the office that sent it. */
export function suratPengembalianBaris({
  run,
  rows,
  letter,
  timeZone,
  now,
}: ReturnedData): SuratPengembalian {
  const { to = [], perihal = 'Pengembalian baris data', summary, tembusan = [] } = letter.said ?? {}
  const { length: count } = rows
  const listed = count > MOST_LISTED ? ` (${MOST_LISTED} yang pertama tertulis di bawah)` : ''
  return {
    letterNumber: letter.number,
    isProvisional: letter.isProvisional,
    date: letter.letterOn ? plainPaperDate(letter.letterOn) : paperTime(timeZone).date(now.toISOString()),
    to,
    subject: perihal,
    number: letter.number,
    sentence: `Sehubungan dengan buku kerja ${run.workbook.name} yang kami terima, bersama ini kami kembalikan ${count} baris yang belum dapat diproses${listed}, untuk diperbaiki.`,
    ...(summary && { reason: summary }),
    lacking: [],
    rows: rows.slice(0, MOST_LISTED).map((row) => ({ ...row, nip: formatNip(row.nip) })),
    rowTitle: 'Baris',
    attached: '1 (satu) buku kerja Excel dengan catatan per baris',
    again:
      'Baris yang sudah diperbaiki dapat disampaikan kembali dengan buku kerja terlampir; kolom Catatan Langkah boleh dibiarkan.',
    signer: letter.signer ?? { jabatan: '—' },
    tembusan,
  }
}
