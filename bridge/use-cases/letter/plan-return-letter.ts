import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { openReturn } from '#shared/domain/letter/open-return.ts'
import { headOf } from '#shared/domain/organisation/head-of.ts'
import { localDate } from '#shared/domain/organisation/local-date.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { LetterReturns } from '#shared/schema/letter.ts'
import { OFFICE_ID } from '#shared/schema/office-id.ts'
import type { ReturnDraft } from '#shared/schema/return-draft.ts'
import { findCase } from '../decide-on-case.ts'
import { readReturnLetter } from '../participants/read-return-letter.ts'

export interface PlannedReturn extends ReturnDraft {
  readonly returns: LetterReturns
}

/** A line of a letter holds so much. */
const LONGEST = 200

/** The letter for the open return of a berkas; throws where there is none, or where it has one already. */
export async function planReturnLetter(
  ports: Ports,
  { reader, actor }: { readonly reader: RecordReader; readonly actor: Actor },
  caseId: string,
): Promise<PlannedReturn> {
  const caseFile = await findCase(reader, actor, caseId)
  const { rows } = await readReturnLetter(ports, actor, caseId)
  const open = openReturn({ caseFile, rows, letters: await reader.letters() })
  if (!open.ok) throw new DomainError(open.code, open.place)
  const { returns } = open
  const { number } = caseFile
  const named = rows.filter(({ no }) => returns.rows?.some((row) => row.no === no)).map(({ name }) => name)
  const signer = await signerForCase(ports, reader, caseFile)
  return {
    ...{ caseId, number, to: await receiversOfReturn(reader, caseFile), rows: named },
    perihal: `Pengembalian berkas ${number}`,
    summary: returns.rows ? `${named.length} nama belum dapat diproses` : await reasonOf(reader, caseFile),
    ...(signer && { signer }),
    returns,
  }
}

/** Whom what goes back to the applicant is addressed to: him, and his unit in a line of its own. */
export async function receiversOfReturn(
  reader: RecordReader,
  { applicant, number }: CaseFile,
): Promise<string[]> {
  const data =
    applicant.subjectId === undefined ? undefined : (await reader.subject(applicant.subjectId))?.data
  const to = [data?.name ?? `Pemohon berkas ${number}`, ...(data?.unit ? [data.unit] : [])]
  return to.map((line) => line.replaceAll(/\s+/g, ' ').slice(0, LONGEST))
}

async function reasonOf(reader: RecordReader, { returns }: CaseFile): Promise<string> {
  return (await reader.subject(returns.at(-1)?.reasonId ?? ''))?.data.text ?? '—'
}

/** The nearest head of the berkas's unit signs what leaves it; in an office without a structure any supervisor. */
export async function signerForCase(
  { clock }: Ports,
  reader: RecordReader,
  { unitId, recusals = [] }: CaseFile,
): Promise<ReturnDraft['signer']> {
  const organisation = await reader.find('organisation', OFFICE_ID)
  if (!organisation) return undefined
  const barred = new Set(recusals.map(({ accountId }) => accountId))
  const post = headOf(unitId, { organisation, on: localDate(organisation, clock.now()), barred })
  return post && { key: post.id, jabatan: post.title }
}
