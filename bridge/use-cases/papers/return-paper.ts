import type { Ports } from '#bridge/ports/ports.ts'
import { letterOfReturn } from '#shared/domain/letter/open-return.ts'
import { maySee } from '#shared/domain/may-see.ts'
import { DomainError } from '#shared/errors.ts'
import type { PaperSources } from '#shared/papers/paper-sources.ts'
import {
  type NumberedLetter,
  type ReturnedRow,
  type SuratPengembalian,
  suratPengembalian,
} from '#shared/papers/surat-pengembalian.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { Letter } from '#shared/schema/letter.ts'
import type { ReturnLetter } from '#shared/schema/participant-answer.ts'
import { cardOfLetter } from '../card-of-letter.ts'
import { findLetter } from '../find-letter.ts'
import { signerOfLetter } from '../letter/signer-of-letter.ts'
import { readReturnLetter } from '../participants/read-return-letter.ts'

interface Wanted {
  readonly sources: PaperSources
  readonly wanted: { readonly letterId?: string | undefined }
}

/** The surat pengembalian of a berkas: by a letter that is named, with its rows alone, else of all that is returned now. */
export async function returnPaper(
  ports: Ports,
  actor: Actor,
  { sources, wanted: { letterId } }: Wanted,
): Promise<SuratPengembalian> {
  const { caseFile } = sources
  const returned = await readReturnLetter(ports, actor, caseFile.id)
  const letter =
    letterId === undefined
      ? await letterOfAll(ports, sources, returned.rows)
      : await findLetter(ports.store, actor, letterId)
  if (letterId !== undefined && letter?.returns?.caseId !== caseFile.id)
    throw new DomainError('letter-not-found')
  const told = letterId !== undefined && letter?.returns?.rows
  const rows = told ? returned.rows.filter(({ no }) => told.some((row) => row.no === no)) : returned.rows
  const { office } = ports.catalogue.office()
  const view = suratPengembalian(sources, {
    code: office?.code,
    rows: rows.map(returnedRow),
    letter: letter && (await numbered(ports, letter, maySee(actor, 'letter', letter))),
  })
  if (!view || (told && rows.length === 0))
    throw new DomainError('paper-nothing-returned', { number: caseFile.number })
  return view
}

/** The outgoing letter that the return leaves with, where one was begun for all of it. */
async function letterOfAll(
  { store }: Ports,
  { caseFile }: PaperSources,
  rows: ReturnLetter['rows'],
): Promise<Letter | undefined> {
  const found = letterOfReturn({ caseFile, rows, letters: await store.letters() })
  return found && store.find('letter', found.id)
}

/** How a letter stands in the register, and what stands in it where that may be said. */
export async function numbered(ports: Ports, letter: Letter, maySay: boolean): Promise<NumberedLetter> {
  const { agenda, status, letterOn, returns } = letter
  const signer = await signerOfLetter(ports, ports.store, letter)
  const said = maySay ? await cardOfLetter(ports, letter) : undefined
  const isProvisional = status === 'concept'
  return { number: agenda.printed, isProvisional, returnedAt: returns?.at, letterOn, signer, said }
}

function returnedRow({ no, name, nip = '', lacking, reason }: ReturnLetter['rows'][number]): ReturnedRow {
  return { no: String(no), name, nip, lacking: [...lacking, reason].filter(Boolean).join('; ') }
}
