import { kelengkapanOfStep } from '#shared/domain/kelengkapan-of-step.ts'
import { stepById } from '#shared/domain/step-flow.ts'
import type { Person } from '#shared/schema/board.ts'
import type { StoredEvent } from '#shared/schema/event.ts'
import type { CaseDetail } from './case-detail.ts'
import type { PanelWords } from './panel-words.ts'

interface Sources {
  readonly detail: CaseDetail
  readonly people: readonly Person[]
  readonly words: PanelWords
}

/** An event of a case in words; undefined for one that says nothing to a reader of the case. */
export function describeEvent(event: StoredEvent, { detail, people, words }: Sources): string | undefined {
  const { sop, caseFile, texts } = detail
  const step = 'stepId' in event ? stepById(sop, event.stepId) : undefined
  const kegiatan = step?.kegiatan ?? ''
  switch (event.type) {
    case 'case.opened':
    case 'case.resumed':
    case 'case.disposisi-read':
    case 'case.closed':
      return words(`event.${event.type}`)
    case 'case.kelengkapan-judged': {
      const items = step ? kelengkapanOfStep(sop, step, caseFile) : []
      const item = items.find(({ id }) => id === event.itemId)?.text ?? event.itemId
      return words('event.case.kelengkapan-judged', { item, verdict: words(`verdict.${event.verdict}`) })
    }
    case 'case.step-finished': {
      const outcome = step?.outcomes?.find(({ id }) => id === event.outcomeId)?.label
      const note = event.noteId === undefined ? '' : ` – ${texts[event.noteId] ?? '…'}`
      return outcome === undefined
        ? words('event.case.step-finished', { step: kegiatan }) + note
        : words('event.case.step-decided', { outcome, step: kegiatan }) + note
    }
    case 'case.returned':
      return words('event.case.returned', { reason: texts[event.reasonId] ?? '' })
    case 'case.disposisi-issued':
      return words('event.case.disposisi-issued', {
        to: people.find(({ id }) => id === event.disposisi.to)?.name ?? event.disposisi.to,
        instructions: event.disposisi.instructions.join('; '),
      })
    case 'case.signed':
      return words(`event.case.signed.${event.signing.kind}`, {
        step: stepById(sop, event.signing.stepId)?.kegiatan ?? '',
      })
    default:
      return undefined
  }
}
