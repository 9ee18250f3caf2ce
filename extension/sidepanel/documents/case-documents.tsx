import type { CaseCard } from '#shared/schema/board.ts'
import type { CaseDetail } from '../case-detail.ts'
import { usePanel } from '../panel-context.ts'
import { AttachForm } from './attach-form.tsx'
import { DocumentLine } from './document-line.tsx'

/** What lies with a berkas: each document to look at, and room for one more. */
export function CaseDocuments({ card, detail }: { card: CaseCard; detail: CaseDetail }) {
  const { words } = usePanel()
  const documents = detail.caseFile.documents ?? []
  const count = documents.filter(({ voided }) => !voided).length
  return (
    <details class="part">
      <summary>
        {words('documents.title')} {count > 0 && <span class="soft figures">({count})</span>}
      </summary>
      <div class="stack">
        {documents.length === 0 && <p class="soft small-text">{words('documents.none')}</p>}
        <ul class="documents">
          {documents.toReversed().map((each) => (
            <li key={each.id}>
              <DocumentLine card={card} document={each} texts={detail.texts} />
            </li>
          ))}
        </ul>
        {card.status !== 'closed' && <AttachForm card={card} />}
      </div>
    </details>
  )
}
