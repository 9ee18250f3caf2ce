import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { people } from '../../factories.ts'

/** One thing somebody does on a berkas; the kind of its step says by which command. */
export interface CaseAct {
  readonly stepId: string
  readonly actor: Actor
  readonly outcomeId?: string
  /** A document that is judged; the step itself stays open. */
  readonly itemId?: string
}

const doers: Readonly<Record<string, Actor>> = {
  ajukan: people.petugas,
  periksa: people.analis,
  paraf: people.sekretaris,
  disposisi: people.kaban,
  olah: people.petugas,
  setuju: people.kaban,
  'tanda-tangan': people.kaban,
  serah: people.petugas,
}

/** All eight steps of the small SOP of the tests, the straight way, with the two documents that one of them needs. */
export function caseActs(sop: Sop): CaseAct[] {
  return sop.steps.flatMap(({ id: stepId, outcomes, mutuBaku }) => {
    const actor = doers[stepId]
    if (!actor) throw new Error(`nobody does step ${stepId}`)
    const documents = mutuBaku.kelengkapan.filter(({ kind }) => kind === 'dokumen')
    const outcomeId = outcomes?.[0]?.id
    return [
      ...documents.map(({ id: itemId }) => ({ stepId, actor, itemId })),
      { stepId, actor, ...(outcomeId !== undefined && { outcomeId }) },
    ]
  })
}

/** An opened berkas and all that is to be done on it. */
export interface CaseWalk {
  readonly sop: Sop
  readonly opened: CaseFile
  readonly acts: readonly CaseAct[]
}

/** What is kept of a berkas: its state at the end and every event, as text. */
export interface KeptCase {
  readonly state: string
  readonly events: readonly string[]
}
