import { letOthersGo } from '#bridge/let-others-go.ts'
import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { checkNip } from '#shared/asn/nip.ts'
import type { FoundCase } from '#shared/domain/case-import/import-cases.ts'
import { agendaNumber, CASE_SERIES } from '#shared/domain/open-case.ts'
import { ownerUnit } from '#shared/domain/organisation/owner-unit.ts'
import { DomainError, type DomainErrorCode, type ErrorPlace } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CheckCases, RunningCaseRow } from '#shared/schema/case-import.ts'
import { OFFICE_ID } from '#shared/schema/office-id.ts'
import { registerId } from '#shared/schema/records.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { derivedCommandId } from '../derived-command-id.ts'
import { sopInForce } from '../sops/sop-in-force.ts'

type JudgedCase =
  | { readonly line: number; readonly state: 'there' }
  | { readonly line: number; readonly state: 'new'; readonly found: FoundCase }
  | {
      readonly line: number
      readonly state: 'refused'
      readonly code: DomainErrorCode
      readonly place: ErrorPlace
    }

interface OfActor extends CheckCases {
  readonly actor: Actor
}

/** How many candidates a sentence names. */
const MOST_NAMED = 12

/** How each running berkas stands to the records now. */
export async function judgeCases(ports: Ports, reader: RecordReader, asked: OfActor): Promise<JudgedCase[]> {
  const judged: JudgedCase[] = []
  const accounts = await activeAccounts(reader)
  const shelf = sopShelf(ports, reader)
  const pause = letOthersGo()
  for (const row of asked.rows) {
    await pause()
    const { line } = row
    try {
      const found = await findParts(ports, reader, { row, accounts, shelf, asked })
      judged.push(found ? { line, state: 'new', found } : { line, state: 'there' })
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      judged.push({ line, state: 'refused', code: error.code, place: error.place })
    }
  }
  return judged
}

interface Named {
  readonly id: string
  readonly name: string
}

interface OneRow {
  readonly row: RunningCaseRow
  readonly accounts: readonly Named[]
  readonly shelf: SopShelf
  readonly asked: OfActor
}

interface SopShelf {
  readonly named: readonly Named[]
  /** The version in force of a SOP and its calendar. */
  readonly inForce: (sopId: string) => ReturnType<typeof sopInForce>
}

/** The SOPs of the office, each looked up once for all the rows that name it. */
function sopShelf(ports: Ports, reader: RecordReader): SopShelf {
  const { catalogue } = ports
  const found = new Map<string, ReturnType<typeof sopInForce>>()
  return {
    named: [...new Map(catalogue.sops().map(({ id, title }) => [id, { id, name: title }])).values()],
    inForce(sopId) {
      const chosen = found.get(sopId) ?? sopInForce(ports, reader, { sopId })
      found.set(sopId, chosen)
      return chosen
    },
  }
}

/** Undefined where the same berkas was taken over before; throws what keeps the row out. */
async function findParts(
  ports: Ports,
  reader: RecordReader,
  { row, accounts, shelf, asked: { year, actor } }: OneRow,
): Promise<FoundCase | undefined> {
  const { applicant, nip, name, holder } = row
  const sopId = onlyOne(shelf.named, row.sop, (candidates) => ({
    code: 'import-sop-unclear',
    place: { sop: row.sop, candidates },
  }))
  const chosen = await shelf.inForce(sopId)
  if (!chosen.ok) throw new DomainError(chosen.code, chosen.place)
  const { sop, ref } = chosen
  const stepId = stepOf(sop, row.step)
  if (nip !== undefined && !checkNip(nip).valid) throw new DomainError('nip-invalid')
  if (applicant !== 'none' && name === undefined) throw new DomainError('applicant-needs-name')
  const serviceTypeId = row.serviceType === undefined ? undefined : serviceTypeOf(sop, row.serviceType)
  const holderId =
    holder === undefined
      ? undefined
      : onlyOne(accounts, holder, (candidates) => ({
          code: 'import-holder-unclear',
          place: { holder, candidates },
        }))
  const caseId = derivedCommandId(CASE_SERIES, `${year}/${row.number}`)
  if (await isThere(ports, reader, { row, year, caseId, sopId })) return undefined
  const known = nip === undefined ? undefined : await reader.personByNip(nip)
  const organisation = await reader.find('organisation', OFFICE_ID)
  return {
    ...{ row, caseId, sop, calendar: ref, stepId, holder: holderId, serviceTypeId },
    knownPersonId: known?.subjectId,
    unitId: organisation && ownerUnit(organisation, { sop, actor }),
  }
}

function stepOf(sop: Sop, text: string): string {
  const steps = sop.steps.map(({ id, no, proposedNo, kegiatan }, index) => ({
    id,
    name: kegiatan,
    no: no ?? proposedNo ?? String(index + 1),
  }))
  const found = steps.filter(({ no, name }) => no === text || plain(name) === plain(text))
  const [only] = found
  if (only && found.length === 1) return only.id
  const candidates = (found.length > 0 ? found : steps).map(({ no, name }) => `${no} ${name}`)
  throw new DomainError('import-step-unclear', { step: text, candidates: listed(candidates) })
}

function serviceTypeOf(sop: Sop, text: string): string {
  const items = sop.serviceTypes?.items ?? []
  const found = items.find((each) => each.id === text || plain(each.title) === plain(text))
  if (!found) throw new DomainError('service-type-not-in-sop', { type: text, sop: sop.title })
  return found.id
}

type Unclear = (candidates: string) => { readonly code: DomainErrorCode; readonly place: ErrorPlace }

function onlyOne(all: readonly Named[], text: string, unclear: Unclear): string {
  const found = all.filter(({ id, name }) => id === text || plain(name) === plain(text))
  const [only] = found
  if (only && found.length === 1) return only.id
  const candidates = (found.length > 0 ? found : all).map(({ id, name }) => `${id} (${name})`)
  const { code, place } = unclear(listed(candidates))
  throw new DomainError(code, place)
}

function listed(candidates: readonly string[]): string {
  const more = candidates.length - MOST_NAMED
  return candidates.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` dan ${more} lagi` : '')
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

async function activeAccounts(reader: RecordReader): Promise<Named[]> {
  const accounts = (await reader.all('account')).filter(({ disabledAt }) => disabledAt === undefined)
  return Promise.all(
    accounts.map(async ({ id, subjectId }) => ({
      id,
      name: (await reader.subject(subjectId))?.data.name ?? id,
    })),
  )
}

interface Standing {
  readonly row: RunningCaseRow
  readonly year: number
  readonly caseId: string
  readonly sopId: string
}

/** Throws where the number is another berkas's, or is not to be given. */
async function isThere(
  ports: Ports,
  reader: RecordReader,
  { row, year, caseId, sopId }: Standing,
): Promise<boolean> {
  const { number, name = '', nip } = row
  const register = await reader.find('register', registerId(CASE_SERIES, year))
  const printed = agendaNumber({ number, year })
  const { cases } = await ports.store.cases({ numbers: [printed] })
  const standing = await reader.find('case', cases[0]?.id ?? caseId)
  if (standing) {
    const { subjectId } = standing.applicant
    const person = subjectId === undefined ? undefined : (await reader.subject(subjectId))?.data
    const isSame = nip === undefined ? plain(person?.name ?? '') === plain(name) : person?.nip === nip
    if (standing.id === caseId && standing.sop.id === sopId && isSame) return true
    const holder = `${standing.sop.id} (${person?.name ?? '–'})`
    throw new DomainError('agenda-number-taken', { number: printed, holder, row: `${sopId} (${name})` })
  }
  const { last = 0, first = 1, gaps = [], reserved = [] } = register ?? {}
  const within = ({ from, to }: { from: number; to: number }) => from <= number && number <= to
  if (gaps.some(within)) throw new DomainError('number-is-gap', { number: printed })
  const isOpen = reserved.some((each) => within(each) && !each.used.includes(number))
  if (number <= last && number >= first && !isOpen) throw new DomainError('number-taken', { number: printed })
  return false
}
