import type { CaseCard } from '#shared/schema/board.ts'
import type { PaperTime } from './paper-time.ts'
import { statusWords } from './status-words.ts'
import type { Table } from './table.ts'

const titles = [
  ...['Nomor agenda', 'Layanan', 'Pemohon', 'NIP', 'Keadaan', 'Langkah sekarang', 'Pemegang'],
  ...['Diterima', 'Berubah', 'Batas waktu layanan', 'Menit kantor', 'Menit pemohon', 'Menit luar'],
]

/** A list of berkas; its last three columns are working minutes. */
export function daftarBerkas(cards: readonly CaseCard[], timeOf: (card: CaseCard) => PaperTime): Table {
  return {
    titles,
    rows: cards.map((card) => {
      const time = timeOf(card)
      const { clock } = card
      return [
        card.number,
        card.sop.title,
        card.applicant.name ?? '',
        card.applicant.nip ?? '',
        statusWords[card.status],
        card.current?.kegiatan ?? '',
        card.holder?.name ?? '',
        time.short(card.openedAt),
        time.short(card.changedAt),
        clock.dueAt ? time.short(clock.dueAt) : '',
        ...[clock.officeMinutes, clock.applicantMinutes, clock.outsideMinutes].map(Math.round),
      ]
    }),
  }
}
