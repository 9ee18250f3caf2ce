import type { ParticipantCard } from '#shared/schema/participant-answer.ts'
import type { PaperTime } from './paper-time.ts'
import type { Table } from './table.ts'

const states: Record<ParticipantCard['state'], string> = {
  going: 'berjalan',
  returned: 'di pemohon',
  refused: 'ditolak',
  withdrawn: 'ditarik',
  done: 'selesai',
}

const titles = [
  ...['No', 'Nama', 'NIP', 'Golongan', 'Jabatan', 'Unit kerja', 'Keadaan', 'Langkah', 'Nomor usulan'],
  ...['Status portal', 'Kekurangan', 'Alasan', 'Pengembalian', 'BTS', 'Diserahkan'],
]

/** The rows of a collective usulan. */
export function participantTable(cards: readonly ParticipantCard[], time: PaperTime): Table {
  return {
    titles,
    rows: cards.map((card) => [
      card.no,
      card.name ?? '',
      card.nip ?? '',
      card.golongan ?? '',
      card.jabatan ?? '',
      card.unit ?? '',
      states[card.state],
      card.step?.kegiatan ?? '',
      card.nomorUsulan ?? '',
      card.portal?.label ?? '',
      card.returned?.lacking.join('; ') ?? '',
      card.ended?.reason ?? card.returned?.reason ?? '',
      card.rounds.applicant,
      card.rounds.outside,
      card.handover ? time.short(card.handover.at) : '',
    ]),
  }
}
