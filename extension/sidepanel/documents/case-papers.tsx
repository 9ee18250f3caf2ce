import type { CaseCard } from '#shared/schema/board.ts'
import type { MakePaper } from '#shared/schema/make-paper.ts'
import { isReturnOpen } from '../letters/return-letter.tsx'
import { usePanel } from '../panel-context.ts'
import { PaperButton } from './paper-button.tsx'

/** The papers of a berkas, folded away. */
export function CasePapers({ card }: { card: CaseCard }) {
  const { words } = usePanel()
  return (
    <details class="part">
      <summary>{words('papers.title')}</summary>
      <div class="stack-tight">
        {papersOf(card).map((wanted) => (
          <PaperButton key={wanted.paper} wanted={wanted} label={words(`papers.${wanted.paper}`)} />
        ))}
      </div>
    </details>
  )
}

type CasePaper = Extract<MakePaper, { caseId: string } | { paper: 'lembar-disposisi' }>

/** A letter of return is only for what was returned, a list of people only for a berkas that has some. */
function papersOf(card: CaseCard): CasePaper[] {
  const { id: caseId, participants } = card
  return [
    { paper: 'lembar-disposisi', caseId },
    { paper: 'tanda-terima', caseId },
    ...(isReturnOpen(card) ? [{ paper: 'surat-pengembalian', caseId } as const] : []),
    { paper: 'lembar-konsultasi', caseId },
    { paper: 'riwayat-berkas', caseId },
    ...(participants ? [{ paper: 'daftar-peserta', caseId, table: 'xlsx' } as const] : []),
  ]
}
