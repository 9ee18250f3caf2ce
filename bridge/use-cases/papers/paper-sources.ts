import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import type { PaperSources } from '#shared/papers/paper-sources.ts'
import type { Actor } from '#shared/schema/account.ts'
import { caseById } from '../case-by-id.ts'
import { personOf } from '../read-name-book.ts'
import { readSubjects } from '../read-subjects.ts'
import { readJabatan } from './read-jabatan.ts'

/** All that a paper about a berkas is made from, for somebody who may see it. */
export async function paperSources(ports: Ports, actor: Actor, caseId: string): Promise<PaperSources> {
  const { store, catalogue, clock } = ports
  const whole = await caseById(ports, actor, caseId)
  const { caseFile } = whole
  const subjectOf = await readSubjects(store, [caseFile.applicant.subjectId, caseFile.closed?.receiverId])
  const people = await everybody(store)
  const calendar = catalogue.calendar(caseFile.calendar.id, caseFile.calendar.version)
  return {
    ...whole,
    subjectOf,
    people,
    jabatanAt: await readJabatan(store),
    timeZone: calendar?.timeZone ?? 'Asia/Jakarta',
    now: clock.now(),
  }
}

/** Also those whose account is closed: what they did stays theirs. */
export async function everybody(store: RecordReader): Promise<PaperSources['people']> {
  return Promise.all((await store.all('account')).map((account) => personOf(store, account)))
}
