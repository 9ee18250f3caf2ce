import type {
  ParticipantCard,
  RecordedRows,
  ReturnLetter,
  RowResult,
} from '#shared/schema/participant-answer.ts'
import type { PasteReading } from '#shared/schema/paste.ts'
import { fillSentence } from '#shared/text/fill-sentence.ts'
import { pasteAskId, pasteId } from '#shared/text/paste-id.ts'
import { textTable } from './text-table.ts'

const states: Record<ParticipantCard['state'], string> = {
  going: 'berjalan',
  returned: 'dikembalikan',
  refused: 'ditolak',
  withdrawn: 'ditarik',
  done: 'selesai',
}

export function describeRows({ rows, total }: { rows: readonly ParticipantCard[]; total: number }): string {
  if (rows.length === 0) return `Tidak ada baris yang cocok; berkas ini memuat ${total} baris.`
  const columns = [
    { title: 'No' },
    { title: 'Nama', width: 30 },
    { title: 'NIP' },
    { title: 'Keadaan' },
    { title: 'Langkah', width: 34 },
    { title: 'Belum lengkap', width: 34 },
    { title: 'Nomor usulan' },
    { title: 'Status portal', width: 24 },
  ]
  return textTable(
    columns,
    rows.map(({ no, name, nip, state, step, kelengkapan, nomorUsulan, portal }) => [
      String(no),
      name ?? '—',
      nip ?? '—',
      states[state],
      step ? `${step.kegiatan}${step.isBehind ? ' (menyusul)' : ''}` : '—',
      kelengkapan
        .filter(({ verdict }) => verdict !== 'ada' && verdict !== 'tidak-berlaku')
        .map(({ text }) => text)
        .join('; ') || '—',
      nomorUsulan ?? '—',
      portal?.label ?? '—',
    ]),
  )
}

/** How many rows changed, and each that did not with its sentence. */
export function describeResults(rows: readonly RowResult[]): string {
  const changed = rows.filter(({ outcome }) => outcome === 'changed').length
  const others = rows.filter(({ outcome }) => outcome !== 'changed')
  return [`${changed} baris tercatat.`, ...others.map(({ message }) => `  ${message}`)].join('\n')
}

export function describeRecorded({ card, rows }: RecordedRows): string {
  const { going = 0, behind = 0, returned = 0, refused = 0, withdrawn = 0 } = card.participants ?? {}
  const counts = `${going} bersama berkas, ${behind} menyusul, ${returned} dikembalikan, ${refused} ditolak, ${withdrawn} ditarik`
  return `${describeResults(rows)}\nBerkas ${card.number}: ${counts}.`
}

/** What a list holds, and what is wrong with the rest. */
export function describePaste(reading: PasteReading): string {
  if (reading.kind === 'empty') return pasteAskId.empty
  if (reading.kind === 'too-many')
    return fillSentence(pasteAskId['too-many'], { rows: String(reading.rows), most: String(reading.most) })
  if (reading.kind === 'ask') {
    const columns = reading.columns.map(({ at, cells }) => `  kolom ${at + 1}: ${cells.join(' | ')}`)
    return [pasteAskId[reading.why], ...columns, 'Contoh: --columns nama=2,nip=3'].join('\n')
  }
  const doubts = reading.ready.flatMap(({ line, doubts }) =>
    doubts.map((doubt) => `  baris ${line}: ${doubt}`),
  )
  const problems = reading.problems.map(
    ({ line, column, code, place }) => `  baris ${line}, ${column}: ${fillSentence(pasteId[code], place)}`,
  )
  return [
    `${reading.ready.length} baris dapat dimasukkan, ${new Set(reading.problems.map(({ line }) => line)).size} bermasalah.`,
    ...problems,
    ...(doubts.length > 0 ? ['Perlu diperiksa:', ...doubts] : []),
  ].join('\n')
}

export function describeReturnLetter({ number, service, applicant, rows }: ReturnLetter): string {
  if (rows.length === 0) return `Tidak ada baris berkas ${number} yang sedang dikembalikan.`
  const columns = [
    { title: 'No' },
    { title: 'Nama', width: 30 },
    { title: 'NIP' },
    { title: 'Kekurangan', width: 60 },
  ]
  return [
    `Berkas ${number}, ${service}${applicant ? ` – ${applicant}` : ''}: ${rows.length} baris dikembalikan`,
    textTable(
      columns,
      rows.map(({ no, name, nip, lacking, reason }) => [
        String(no),
        name,
        nip ?? '—',
        [...lacking, reason].filter((text) => text !== '').join('; '),
      ]),
    ),
  ].join('\n')
}
