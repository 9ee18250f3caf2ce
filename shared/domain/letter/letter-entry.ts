import type { Letter } from '#shared/schema/letter.ts'
import { openBranches } from '../disposisi/open-branches.ts'
import { letterWaits } from './letter-waits.ts'
import { type LetterReach, letterReach } from './may-see-letter.ts'

/**
 * A letter as one row of a list: all that registers and the inbox ask of one without reading it. It lies open in files
 * beside the log: what is sealed of it is named by `detailsId` alone.
 */
export interface LetterEntry
  extends LetterReach,
    Pick<
      Letter,
      | 'id'
      | 'direction'
      | 'agenda'
      | 'provisional'
      | 'series'
      | 'detailsId'
      | 'letterOn'
      | 'receivedAt'
      | 'caseIds'
      | 'returns'
      | 'ofUpload'
      | 'status'
      | 'registeredAt'
      | 'revision'
    > {
  /** Somebody still has to do something with it. */
  readonly waits: boolean
  /** Branches of its disposisi that have no end yet. */
  readonly openBranches: number
}

export function letterEntry(letter: Letter): LetterEntry {
  const { id, direction, agenda, provisional, series, detailsId, letterOn, receivedAt } = letter
  const { caseIds, returns, ofUpload, status, registeredAt, revision, disposisi } = letter
  const { unread, unfinished } = openBranches(disposisi)
  return {
    id,
    direction,
    agenda,
    ...(provisional && { provisional }),
    series,
    detailsId,
    ...(letterOn !== undefined && { letterOn }),
    ...(receivedAt !== undefined && { receivedAt }),
    caseIds,
    ...(returns && { returns }),
    ...(ofUpload && { ofUpload }),
    status,
    registeredAt,
    revision,
    waits: letterWaits(letter),
    openBranches: unread.length + unfinished.length,
    ...letterReach(letter),
  }
}
