import { formatNip } from '#shared/asn/format-nip.ts'
import { kelengkapanOfStep } from '#shared/domain/kelengkapan-of-step.ts'
import type { Verdict } from '#shared/schema/verdict.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { applicantOf, officerOf, type PaperSources, serviceOf } from './paper-sources.ts'
import { paperTime } from './paper-time.ts'

/** What the applicant takes home: that the berkas was received, under which number. No contact, no note, no link. */
export interface TandaTerima {
  readonly number: string
  readonly service: string
  readonly name: string
  readonly nip: string
  readonly unit: string
  readonly receivedAt: string
  readonly kelengkapan: readonly { readonly text: string; readonly verdict: string }[]
  /** When the whole service is due; absent where the SOP gives it no time. */
  readonly dueAt?: string
  readonly officer: { readonly jabatan: string; readonly name: string }
  readonly date: string
}

export function tandaTerima(sources: PaperSources): TandaTerima {
  const { caseFile, card, timeZone } = sources
  const time = paperTime(timeZone)
  const { name = '—', nip = '', unit = '' } = applicantOf(sources)
  return {
    number: caseFile.number,
    service: serviceOf(sources),
    ...{ name, nip: formatNip(nip), unit },
    receivedAt: time.moment(caseFile.openedAt),
    kelengkapan: handedIn(sources),
    ...(card.clock.dueAt && { dueAt: time.moment(card.clock.dueAt) }),
    officer: officerOf(sources),
    date: time.date(caseFile.openedAt),
  }
}

/** The documents of the first step that checks any, with the last verdict on each. */
function handedIn({ sop, caseFile }: PaperSources): TandaTerima['kelengkapan'] {
  const documentsOf = (step: (typeof sop.steps)[number]) =>
    kelengkapanOfStep(sop, step, caseFile).filter(({ kind }) => kind === 'dokumen')
  const step = sop.steps.find((each) => documentsOf(each).length > 0)
  if (!step) return []
  const visit = caseFile.visits.findLast(({ stepId }) => stepId === step.id)
  const verdictOf = (id: string): Verdict => visit?.kelengkapan[id]?.verdict ?? 'belum'
  return documentsOf(step).map(({ id, text }) => {
    const verdict = verdictOf(id)
    return {
      text,
      verdict: verdict === 'belum' ? 'belum diperiksa' : panelId[`verdict.${verdict}`].toLowerCase(),
    }
  })
}
