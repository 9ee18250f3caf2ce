import type { Ports } from '#bridge/ports/ports.ts'
import { maySee } from '#shared/domain/may-see.ts'
import { DomainError } from '#shared/errors.ts'
import { type DisposisiSheet, sheetOfCase, sheetOfLetter } from '#shared/papers/disposisi-sheet.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { LetterCard } from '#shared/schema/letter.ts'
import type { MakePaper } from '#shared/schema/make-paper.ts'
import { cardOfLetter } from '../card-of-letter.ts'
import { findLetter } from '../find-letter.ts'
import { officeCalendar } from '../office-calendar.ts'
import { caseIdOf } from './case-id-of.ts'
import { everybody, paperSources } from './paper-sources.ts'
import { readJabatan } from './read-jabatan.ts'

type Wanted = Pick<Extract<MakePaper, { paper: 'lembar-disposisi' }>, 'caseId' | 'letterId' | 'disposisiId'>

/** What a lembar disposisi is about, and the agency it is of: that of the SOP, where a berkas has one. */
export async function disposisiSheet(
  ports: Ports,
  actor: Actor,
  { caseId, letterId, disposisiId }: Wanted,
): Promise<{ readonly sheet: DisposisiSheet; readonly agency: string }> {
  // One of the two, never both: it would not be clear whose disposisi are meant.
  if ((caseId === undefined) === (letterId === undefined))
    throw new DomainError('input-invalid', { field: 'caseId' })
  const found =
    caseId === undefined ? await ofLetter(ports, actor, letterId ?? '') : await ofCase(ports, actor, caseId)
  const { number, disposisi } = found.sheet
  if (disposisiId !== undefined && !disposisi.some(({ id }) => id === disposisiId))
    throw new DomainError('disposisi-not-found', {
      number: `${caseId === undefined ? 'surat' : 'berkas'} ${number}`,
    })
  return found
}

async function ofLetter(ports: Ports, actor: Actor, letterId: string) {
  const letter = await cardOfLetter(ports, await findLetter(ports.store, actor, letterId))
  const people = await everybody(ports.store)
  const jabatanAt = await readJabatan(ports.store)
  const { timeZone } = officeCalendar(ports)
  return { sheet: sheetOfLetter(letter, { people, jabatanAt, timeZone }), agency: '' }
}

async function ofCase(ports: Ports, actor: Actor, wanted: string) {
  const sources = await paperSources(ports, actor, await caseIdOf(ports, wanted))
  const letter = await letterOf(ports, actor, sources.caseFile.letterId)
  return { sheet: sheetOfCase(sources, letter), agency: sources.sop.agency }
}

/** The letter that opened a berkas; who may not see it gets the sheet without. */
async function letterOf(
  ports: Ports,
  actor: Actor,
  letterId: string | undefined,
): Promise<LetterCard | undefined> {
  const letter = letterId === undefined ? undefined : await ports.store.find('letter', letterId)
  return letter && maySee(actor, 'letter', letter) ? cardOfLetter(ports, letter) : undefined
}
