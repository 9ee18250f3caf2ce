import type { CaseCard } from '#shared/schema/board.ts'
import type { CaseSearchPage, MatchedPart } from '#shared/schema/case-list.ts'
import { describeDesk } from './describe-desk.ts'
import { textTable } from './text-table.ts'

const parts: Record<MatchedPart, string> = {
  number: 'nomor agenda',
  name: 'nama',
  nip: 'NIP',
  participant: 'peserta',
  'nomor-usulan': 'nomor usulan',
  letter: 'surat',
  text: 'catatan',
  sop: 'SOP',
  step: 'langkah',
  holder: 'pemegang',
}

const at = new Intl.DateTimeFormat('id-ID', { dateStyle: 'medium' })

/** What a search found, and on whose desk it lies since when. */
export function describeFound(found: CaseSearchPage['found']): string {
  if (found.length === 0) return 'Tidak ada berkas yang cocok; coba sebagian nama, NIP atau nomornya.'
  const columns = [
    { title: 'Nomor' },
    { title: 'Pemohon', width: 26 },
    { title: 'SOP', width: 30 },
    { title: 'Di meja', width: 40 },
    { title: 'Sejak' },
    { title: 'Cocok pada', width: 20 },
  ]
  return textTable(
    columns,
    found.map(({ card, matched }) => [
      card.number,
      card.applicant.name ?? '—',
      card.sop.title,
      describeDesk(card),
      at.format(new Date(sinceOf(card))),
      matched.map((part) => parts[part]).join(', '),
    ]),
  )
}

function sinceOf({ current, changedAt }: CaseCard): string {
  return current?.startedAt ?? changedAt
}
