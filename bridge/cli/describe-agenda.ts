import type { RowNote } from '#shared/domain/agenda/row-note.ts'
import { textTable } from './text-table.ts'

type NumberRanges = readonly { readonly from: number; readonly to: number }[]

interface Summary {
  readonly mark: string
  readonly new: number
  readonly there: number
  readonly problems: readonly RowNote[]
  readonly notes: readonly RowNote[]
  readonly gaps: NumberRanges
  /** Numbers that wait for a row to be mended. */
  readonly open: NumberRanges
  readonly annotated: string
  /** Sheets of the workbook beside the first one that hold something. */
  readonly unread: readonly string[]
  readonly imported: number | null
  /** What is imported; letters unless said. */
  readonly thing?: 'surat' | 'berkas'
}

const MOST_SHOWN = 40

export function describeAgenda({
  problems,
  notes,
  gaps,
  open,
  annotated,
  unread,
  imported,
  mark,
  thing = 'surat',
  ...counts
}: Summary): string {
  const columns = [{ title: 'Baris' }, { title: 'Catatan', width: 96 }]
  const all = [...problems, ...notes].map(({ row, message }) => [String(row), message])
  const more = all.length - MOST_SHOWN
  return [
    ...(all.length > 0 ? [textTable(columns, all.slice(0, MOST_SHOWN)), ''] : []),
    ...(more > 0 ? [`… dan ${more} catatan lagi di buku kerja.`] : []),
    ...(gaps.length > 0 ? [`Nomor tanpa isi, ditandai tidak terpakai: ${inWords(gaps)}`] : []),
    ...(open.length > 0
      ? [`Nomor yang tetap terbuka sampai barisnya diperbaiki, atau ditandai celah: ${inWords(open)}`]
      : []),
    ...(unread.length > 0
      ? [
          `Hanya lembar pertama yang dibaca. Belum dibaca: ${unread.join(', ')}; simpan sebagai berkas sendiri.`,
        ]
      : []),
    `Dapat diimpor: ${counts.new} ${thing}; sudah ada: ${counts.there}; harus diperbaiki: ${new Set(problems.map(({ row }) => row)).size} baris.`,
    `Buku kerja dengan catatan: ${annotated}`,
    ending({ imported, mark, fresh: counts.new, thing }),
  ].join('\n')
}

function inWords(ranges: NumberRanges): string {
  return ranges.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', ')
}

interface Ending {
  readonly imported: number | null
  readonly mark: string
  readonly fresh: number
  readonly thing: string
}

function ending({ imported, mark, fresh, thing }: Ending): string {
  if (imported !== null)
    return imported === 0 ? 'Semua sudah ada; tidak ada yang ditambah.' : `${imported} ${thing} diimpor.`
  return fresh === 0
    ? 'Tidak ada yang baru untuk diimpor.'
    : `Belum ada yang diimpor; bila benar, ulangi dengan --confirm ${mark}`
}
