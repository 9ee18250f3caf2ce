import { withJabatan } from '#shared/domain/disposisi/with-jabatan.ts'
import { kelengkapanOfStep } from '#shared/domain/kelengkapan-of-step.ts'
import { stepById } from '#shared/domain/step-flow.ts'
import type { Signing } from '#shared/schema/case-file.ts'
import type { StoredEvent } from '#shared/schema/event.ts'
import type { Sheet } from '#shared/schema/sheet.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { describeMove } from './describe-move.ts'
import { type EventSources, type EventWords, kindOfReason, saidWith } from './event-sources.ts'
import { sopThen } from './sop-then.ts'

/**
 * An event of a case in words, with the jabatan it was done in where that was another's post, and whether on the phone
 * page; undefined for one that says nothing to a reader of the case.
 */
export function describeEvent(event: StoredEvent, sources: EventSources): string | undefined {
  const { words } = sources
  const said = wordsOf(event, sources)
  if (said === undefined) return undefined
  const act = event.door ? words('event.on-phone', { act: said }) : said
  const jabatan = actedAs(event)
  return jabatan === undefined ? act : words('event.acting', { act, jabatan: jabatan.replaceAll('\n', ' ') })
}

function actedAs(event: StoredEvent): string | undefined {
  const act =
    event.type === 'case.signed'
      ? event.signing
      : event.type === 'case.disposisi-issued'
        ? event.disposisi
        : undefined
  const isOwn = act?.capacity === undefined || act.capacity === 'own'
  return act ? (isOwn ? undefined : act.jabatan) : event.jabatan
}

function wordsOf(event: StoredEvent, { detail, people, words }: EventSources): string | undefined {
  const { caseFile, texts } = detail
  // A migration speaks of the steps of the version it leads to.
  const sop = event.type === 'case.migrated' ? migratedTo(detail, event) : sopThen(detail, event.at)
  const step = 'stepId' in event ? stepById(sop, event.stepId) : undefined
  const kegiatan = step?.kegiatan ?? ''
  switch (event.type) {
    case 'case.opened':
      return event.imported
        ? words('event.case.taken-over', { step: stepById(sop, event.to)?.kegiatan ?? event.to })
        : words('event.case.opened')
    case 'case.resumed':
    case 'case.disposisi-read':
    case 'case.disposisi-withdrawn':
    case 'case.sheet-confirmed':
    case 'case.hold-lifted':
      return words(`event.${event.type}`)
    case 'case.kelengkapan-judged': {
      const items = step ? kelengkapanOfStep(sop, step, caseFile) : []
      const item = items.find(({ id }) => id === event.itemId)?.text ?? event.itemId
      return words('event.case.kelengkapan-judged', { item, verdict: words(`verdict.${event.verdict}`) })
    }
    case 'case.step-finished': {
      const outcome = step?.outcomes?.find(({ id }) => id === event.outcomeId)?.label
      const act =
        outcome === undefined
          ? words('event.case.step-finished', { step: kegiatan })
          : words('event.case.step-decided', { outcome, step: kegiatan })
      return saidWith(act, event.noteId, texts)
    }
    case 'case.document-attached':
      return words('event.case.document-attached', { label: texts[event.document.labelId] ?? '…' })
    case 'case.document-voided':
      return words('event.case.document-voided', { reason: texts[event.reasonId] ?? '…' })
    case 'case.returned':
      return words('event.case.returned', {
        kind: kindOfReason(event.reasonCode, words),
        reason: texts[event.reasonId] ?? '…',
      })
    case 'case.srikandi-recorded':
      return words('event.case.srikandi-recorded', {
        number: event.reference.number,
        date: event.reference.date,
      })
    case 'case.disposisi-settled':
      return words('event.case.disposisi-settled', { report: texts[event.reportId] ?? '…' })
    case 'case.sheet-disputed':
      return words('event.case.sheet-disputed', { reason: texts[event.reasonId] ?? '…' })
    case 'case.disposisi-issued': {
      const { to, toJabatan, from, instructions, sheet } = event.disposisi
      const act = words('event.case.disposisi-issued', {
        to: withJabatan(nameOf(to, people), toJabatan),
        instructions: instructions.join('; '),
      })
      return sheet ? fromSheet({ act, doer: nameOf(from, people), sheet }, words) : act
    }
    case 'case.signed':
      return saidWith(signed(event.signing, { sop, people, words }), event.noteId, texts)
    case 'case.calendar-adopted':
      return words('event.case.calendar-adopted', {
        calendar: `${event.calendar.id} v${event.calendar.version}`,
        reason: texts[event.reasonId] ?? '…',
      })
    case 'case.target-set':
      return words('event.case.target-set', { date: event.targetOn })
    case 'case.migrated': {
      const moved = words('event.case.migrated', {
        sop: `${event.sop.id} v${event.sop.version}`,
        step: stepById(sop, event.to)?.kegiatan ?? event.to,
        reason: texts[event.reasonId] ?? '…',
      })
      const { left } = event
      return left ? `${moved} ${words('event.case.migrated-left', { left: left.join('; ') })}` : moved
    }
    default:
      return describeMove(event, { detail, people, words })
  }
}

function migratedTo(
  { sop, formerSops }: EventSources['detail'],
  { sop: ref }: Extract<StoredEvent, { type: 'case.migrated' }>,
): Sop {
  return formerSops.find(({ id, version }) => id === ref.id && version === ref.version) ?? sop
}

function signed(
  { kind, stepId, by, sheet }: Signing,
  { sop, people, words }: Pick<EventSources, 'people' | 'words'> & { readonly sop: Sop },
): string {
  const act = words(`event.case.signed.${kind}`, { step: stepById(sop, stepId)?.kegiatan ?? '' })
  return sheet ? fromSheet({ act, doer: nameOf(by, people), sheet }, words) : act
}

/** What TU read from a sheet is never said as the doer's own act. */
function fromSheet(
  { act, doer, sheet }: { readonly act: string; readonly doer: string; readonly sheet: Sheet },
  words: EventWords,
): string {
  return words('event.from-sheet', { act, doer, on: sheet.onSheet })
}

function nameOf(accountId: string, people: EventSources['people']): string {
  return people.find(({ id }) => id === accountId)?.name ?? accountId
}
