import type { CaseFile } from '#shared/schema/case-file.ts'
import type { Participant, ParticipantList } from '#shared/schema/participant.ts'
import type { RowKey } from '#shared/schema/participant-command.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { type Refusal, refuse } from '../decision.ts'

/** What a decision on rows is made from. */
export interface RowsAtHand {
  readonly sop: Sop
  readonly caseFile: CaseFile
  readonly list: ParticipantList
  /** Rows by NIP, for names and NIP lie in subject records; needed only where a command names one by NIP. */
  readonly byNip?: ReadonlyMap<string, readonly number[]>
  /** The row of each nomor usulan, which lie sealed too; needed only where a command names or sets them. */
  readonly byNomor?: ReadonlyMap<string, number>
  /** Rows of the one who asks himself: by NIP, for names are shared. */
  readonly own?: readonly number[]
}

export type FoundRow =
  | { readonly ok: true; readonly row: Participant }
  | { readonly ok: false; readonly why: 'participant-not-found' | 'participant-ambiguous' }

/** Finds the one row that a key means. */
export function rowFinder({ list: { rows }, byNip, byNomor }: RowsAtHand): (key: RowKey) => FoundRow {
  const rowsOf = (key: RowKey): readonly (Participant | undefined)[] => {
    if ('no' in key) return [rows[key.no - 1]]
    if ('nip' in key) return (byNip?.get(key.nip) ?? []).map((no) => rows[no - 1])
    return [rows[(byNomor?.get(key.nomorUsulan) ?? 0) - 1]]
  }
  return (key) => {
    const found = rowsOf(key)
    const [row] = found
    if (!row) return { ok: false, why: 'participant-not-found' }
    return found.length === 1 ? { ok: true, row } : { ok: false, why: 'participant-ambiguous' }
  }
}

/** Why nothing can happen to the rows of this berkas; undefined where it can. */
export function rowsBarred({ caseFile }: RowsAtHand): Refusal | undefined {
  const { participants, number } = caseFile
  return caseBarred(caseFile) ?? (participants ? undefined : refuse('participants-none', { number }))
}

/** Why nothing at all can happen to a berkas just now. */
export function caseBarred({ status, number }: CaseFile): Refusal | undefined {
  if (status === 'closed') return refuse('case-closed', { number })
  if (status === 'ended') return refuse('case-ended', { number })
  return status === 'held' ? refuse('case-held', { number }) : undefined
}

/** The step a row stands in; undefined where it does not go on, or has finished with its berkas. */
export function positionOf(row: Participant, { status, current }: CaseFile): string | undefined {
  if (row.state !== 'going') return undefined
  return row.at ? row.at.stepId : status === 'open' ? current : undefined
}

/** It came to its end: refused, withdrawn, or finished by itself or with its berkas, which may end without a result. */
export function isEnded({ state, at }: Participant, { status }: CaseFile): boolean {
  if (status === 'closed' || status === 'ended') return true
  if (state === 'going') return !at && status === 'done'
  return state !== 'returned'
}
