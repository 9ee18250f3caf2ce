import { mayMendAnchors } from '#shared/domain/anchor/may-mend-anchors.ts'
import { stepAnchorId } from '#shared/domain/anchor/step-anchor-id.ts'
import type { CaseTimes } from '#shared/domain/case-times.ts'
import { isPanelKind } from '#shared/domain/is-panel-kind.ts'
import { isSuperiorKind } from '#shared/domain/is-superior-kind.ts'
import { mayDoInCase } from '#shared/domain/may-do.ts'
import { stepById, targetOf } from '#shared/domain/step-flow.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import type { Sop, SopStep } from '#shared/schema/sop.ts'
import type { PageCase, PageStep } from '../messaging/page-view.ts'
import type { KnownCase } from './case-cache.ts'

/** What a page's card may know of a case, and nothing beside it. */
export function pageCase(
  { card, caseFile }: KnownCase,
  { sop, actor, times, waiting }: { sop: Sop; actor: Actor; times: CaseTimes; waiting: number },
): PageCase {
  const step = card.current && stepById(sop, card.current.id)
  return {
    id: card.id,
    number: card.number,
    sopTitle: card.sop.title,
    ...(card.applicant.name && { applicantName: card.applicant.name }),
    ...(card.row && { row: card.row }),
    status: card.status,
    marks: card.steps.map(({ state }) => state),
    ...(card.current &&
      step && {
        step: pageStep(card, card.current, {
          step,
          isMine: mayDoInCase(actor, { sop, step, caseFile }),
          mayMend: mayMendAnchors(actor),
        }),
      }),
    ...(step && nextOf(card, sop, step)),
    ...(card.holder && {
      holder: `${card.holder.name}${card.holder.jabatan && ` (${card.holder.jabatan})`}`,
    }),
    times,
    ...(card.returnReason && { returnReason: card.returnReason.text }),
    mayResume: card.status === 'returned' && actor.roles.some((role) => role === 'petugas' || role === 'tu'),
    waiting,
  }
}

function pageStep(
  card: CaseCard,
  current: NonNullable<CaseCard['current']>,
  { step, isMine, mayMend }: { step: SopStep; isMine: boolean; mayMend: boolean },
): PageStep {
  const { output } = step.mutuBaku
  return {
    id: current.id,
    no: card.steps.find(({ id }) => id === current.id)?.no ?? '',
    kegiatan: current.kegiatan,
    kind: current.kind,
    pelaksana: current.pelaksana,
    output: output ?? [],
    kelengkapan: current.kelengkapan,
    outcomes: current.outcomes.map((outcome) => ({
      ...outcome,
      needsNote: step.outcomes?.find(({ id }) => id === outcome.id)?.reasonRequired ?? false,
    })),
    ...(step.portal && {
      portal: {
        portal: step.portal.portal,
        page: step.portal.page,
        anchor: step.portal.anchor ?? stepAnchorId(card.sop.id, step.id),
        isNamed: step.portal.anchor !== undefined,
        mayMend,
      },
    }),
    doneBy: doneBy(current, step, isMine),
  }
}

/** The step that follows where the SOP leaves no choice; a decision has no next step before it is made. */
function nextOf(card: CaseCard, sop: Sop, step: SopStep): Pick<PageCase, 'next'> {
  if (step.outcomes?.length) return {}
  const target = targetOf(sop, step)
  const mark = card.steps.find(({ id }) => id === target)
  return mark ? { next: { no: mark.no, kegiatan: mark.kegiatan, pelaksana: mark.pelaksana } } : {}
}

function doneBy(
  current: NonNullable<CaseCard['current']>,
  { kind }: SopStep,
  mayBeMe: boolean,
): PageStep['doneBy'] {
  if (isSuperiorKind(kind)) return 'superior'
  if (!mayBeMe) return 'other'
  return isPanelKind(kind) || current.station ? 'panel' : 'me'
}
