import type { CaseFile } from '#shared/schema/case-file.ts'
import type { CardSources } from './card-sources.ts'
import { clockCard } from './clock-card.ts'
import { currentStepCard } from './current-step-card.ts'
import { branchState } from './disposisi/branch-state.ts'
import { dueOrder } from './due-order.ts'
import { lateFrom } from './late-from.ts'
import { targetDue } from './target-due.ts'
import { untakenSince } from './untaken-since.ts'
import type { WaitingCase } from './waits-for.ts'

/** What lists pick and order a berkas by beyond its row. It stays true until the berkas or its calendar changes. */
export interface CaseStanding {
  /** Epoch ms; absent = no limit. */
  readonly due?: number
  readonly lateFrom?: number
  /** Its result is ready, and nobody has taken it. */
  readonly isUntaken: boolean
  /** It was returned to its applicant, or by an outside body, at least once. */
  readonly wasReturned: boolean
  readonly waiting: WaitingCase
}

export function caseStanding(
  caseFile: CaseFile,
  sources: Pick<CardSources, 'sop' | 'calendar' | 'now'>,
): CaseStanding {
  const whole = { ...sources, subjectOf: () => undefined, personOf: () => ({ name: '', jabatan: '' }) }
  const { status, sop, route, holder, disposisi } = caseFile
  const current = currentStepCard(caseFile, whole)
  const timed = { status, current, clock: clockCard(caseFile, whole), target: targetDue(caseFile, sources) }
  const [due, late] = [dueOrder(timed), lateFrom(timed)]
  return {
    ...(due !== undefined && { due }),
    ...(late !== undefined && { lateFrom: late }),
    isUntaken: untakenSince(sources.sop, caseFile) !== undefined,
    wasReturned: caseFile.returns.length > 0,
    waiting: {
      status,
      sop: { id: sop.id },
      ...(current && {
        current: { kind: current.kind, doers: current.doers, pelaksana: current.pelaksana },
      }),
      ...(route &&
        route.stepId === caseFile.current && {
          route: {
            posts: route.postIds.map((id) => ({ id })),
            ...(route.raised && { raised: route.raised }),
          },
        }),
      ...(holder !== undefined && { holder: { accountId: holder } }),
      disposisi: disposisi
        .map((branch) => ({ to: branch.to, state: branchState(disposisi, branch) }))
        .filter(({ state }) => state === 'unread'),
    },
  }
}
