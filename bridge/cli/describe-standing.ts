import type { CaseCard } from '#shared/schema/board.ts'
import type { EndKind } from '#shared/schema/case-parts.ts'

const ends: Record<EndKind, string> = {
  refused: 'ditolak',
  withdrawn: 'ditarik pemohon',
  cancelled: 'dibatalkan',
}

/** How a berkas stands, in one sentence. */
export function describeStanding(card: CaseCard): string {
  const { number, status, current, ended, held, holder } = card
  if (ended) return `Berkas ${number} berakhir: ${ended.byOutside ? 'ditolak pihak luar' : ends[ended.how]}.`
  if (status === 'closed') return `Berkas ${number} sudah diserahkan dan ditutup.`
  if (status === 'done') return `Berkas ${number} selesai; hasilnya menunggu diserahkan.`
  const step = current ? `"${current.kegiatan}"` : '—'
  const desk = holder ? `, di meja ${holder.name}` : ''
  if (held) return `Berkas ${number} ditunda di langkah ${step}${desk}: ${held.reason}.`
  if (status === 'returned') return `Berkas ${number} di pemohon; masuk lagi di langkah ${step}.`
  return `Berkas ${number} berada di langkah ${step}${desk}.`
}
