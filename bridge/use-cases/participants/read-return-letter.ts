import type { Ports } from '#bridge/ports/ports.ts'
import { returnLetter } from '#shared/domain/participant/return-letter.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { ReturnLetter } from '#shared/schema/participant-answer.ts'
import { sopOf } from '../card-of-case.ts'
import { findCase } from '../decide-on-case.ts'
import { readSubjects } from '../read-subjects.ts'
import { emptyList } from './decide-on-rows.ts'
import { textsOf } from './list-participants.ts'

/** Who of a berkas is with the applicant and what each lacks, for one letter. */
export async function readReturnLetter(ports: Ports, actor: Actor, caseId: string): Promise<ReturnLetter> {
  const caseFile = await findCase(ports.store, actor, caseId)
  const list = (await ports.store.find('participants', caseId)) ?? emptyList(caseId)
  const returned = list.rows.filter(({ state }) => state === 'returned')
  const ids = [caseFile.applicant.subjectId, ...returned.flatMap((row) => textsOf(row, caseId))]
  const subjectOf = await readSubjects(ports.store, ids)
  return returnLetter(caseFile, list, { sop: sopOf(ports, caseFile), subjectOf })
}
