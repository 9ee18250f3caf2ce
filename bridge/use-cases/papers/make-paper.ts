import type { Paper, TableForm } from '#bridge/ports/papers.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { letterOfReturn } from '#shared/domain/letter/open-return.ts'
import { DomainError } from '#shared/errors.ts'
import { type Kop, kopOf } from '#shared/papers/kop.ts'
import { lembarDisposisi } from '#shared/papers/lembar-disposisi.ts'
import { lembarKonsultasi } from '#shared/papers/lembar-konsultasi.ts'
import { paperTime } from '#shared/papers/paper-time.ts'
import { participantTable } from '#shared/papers/participant-table.ts'
import { riwayatBerkas } from '#shared/papers/riwayat-berkas.ts'
import { type ReturnedRow, suratPengembalian } from '#shared/papers/surat-pengembalian.ts'
import { tandaTerima } from '#shared/papers/tanda-terima.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { MadePaper, MakePaper } from '#shared/schema/make-paper.ts'
import type { ParticipantCard, ReturnLetter } from '#shared/schema/participant-answer.ts'
import { signerOfLetter } from '../letter/signer-of-letter.ts'
import { listParticipants } from '../participants/list-participants.ts'
import { readReturnLetter } from '../participants/read-return-letter.ts'
import { agendaOfPeriod } from './agenda-of-period.ts'
import { caseIdOf } from './case-id-of.ts'
import { disposisiSheet } from './disposisi-sheet.ts'
import { listOfCases } from './list-of-cases.ts'
import { listOfLetters } from './list-of-letters.ts'
import { paperSources } from './paper-sources.ts'

interface Planned {
  readonly paper: Paper
  readonly file: string
  /** Stands on top where the office has given no kop. */
  readonly agency: string
}

/** Makes a paper of what this person may see. It is made anew each time, and kept nowhere. */
export async function makePaper(ports: Ports, actor: Actor, wanted: MakePaper): Promise<MadePaper> {
  const { paper, file, agency } = await plan(ports, actor, wanted)
  const bytes = await ports.papers.print(paper, kopFor(ports, agency))
  const mediaType = 'table' in paper ? tableTypes[paper.table] : 'application/pdf'
  return { file, mediaType, base64: Buffer.from(bytes).toString('base64') }
}

const tableTypes: Record<TableForm, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  'csv-excel': 'text/csv; charset=utf-8',
}

const endingOf = (table: TableForm) => (table === 'xlsx' ? 'xlsx' : 'csv')

function kopFor({ catalogue }: Ports, agency: string): Kop {
  const { office, logo } = catalogue.office()
  return { ...kopOf(office, agency), ...(logo && { logo }) }
}

async function plan(ports: Ports, actor: Actor, wanted: MakePaper): Promise<Planned> {
  switch (wanted.paper) {
    case 'lembar-disposisi': {
      const { sheet, agency } = await disposisiSheet(ports, actor, wanted)
      const { disposisiId } = wanted
      const printed = ports.catalogue.letterDesk().instructions
      const view = lembarDisposisi(sheet, { disposisiId, printed })
      return { paper: { paper: 'lembar-disposisi', view }, file: fileOf(wanted.paper, sheet.number), agency }
    }
    case 'buku-agenda': {
      const view = await agendaOfPeriod(ports, actor, wanted)
      return {
        paper: { paper: 'buku-agenda', view },
        file: `buku-agenda-${wanted.from}-${wanted.to}.pdf`,
        agency: '',
      }
    }
    case 'daftar-berkas': {
      const { table, query } = wanted
      const view = await listOfCases(ports, actor, query)
      return {
        paper: { paper: 'daftar-berkas', view, table },
        file: `daftar-berkas.${endingOf(table)}`,
        agency: '',
      }
    }
    case 'daftar-surat': {
      const { table, query } = wanted
      const view = await listOfLetters(ports, actor, query)
      return {
        paper: { paper: 'daftar-surat', view, table },
        file: `daftar-surat.${endingOf(table)}`,
        agency: '',
      }
    }
    default:
      return planOfCase(ports, actor, wanted)
  }
}

/** A name that says nothing of a person. */
function fileOf(paper: string, number: string, ending = 'pdf'): string {
  return `${paper}-${number.replaceAll(/[^0-9a-z]+/gi, '-')}.${ending}`
}

type OfCase = Exclude<
  MakePaper,
  { paper: 'lembar-disposisi' | 'buku-agenda' | 'daftar-berkas' | 'daftar-surat' }
>

async function planOfCase(ports: Ports, actor: Actor, wanted: OfCase): Promise<Planned> {
  const caseId = await caseIdOf(ports, wanted.caseId)
  const rows = await rowsOf(ports, actor, caseId)
  const sources = await paperSources(ports, actor, caseId)
  const { number } = sources.caseFile
  const ending = wanted.paper === 'daftar-peserta' ? endingOf(wanted.table) : 'pdf'
  const file = fileOf(wanted.paper, number, ending)
  const planned = (paper: Paper): Planned => ({ paper, file, agency: sources.sop.agency })
  switch (wanted.paper) {
    case 'lembar-konsultasi':
      return planned({ paper: 'lembar-konsultasi', view: lembarKonsultasi(sources) })
    case 'tanda-terima':
      return planned({ paper: 'tanda-terima', view: tandaTerima(sources) })
    case 'riwayat-berkas':
      return planned({ paper: 'riwayat-berkas', view: riwayatBerkas(sources, rows) })
    case 'surat-pengembalian': {
      const { office } = ports.catalogue.office()
      const { rows } = await readReturnLetter(ports, actor, caseId)
      const letter = await numberedLetter(ports, sources.caseFile, rows)
      const view = suratPengembalian(sources, { code: office?.code, rows: rows.map(returnedRow), letter })
      if (!view) throw new DomainError('paper-nothing-returned', { number })
      return planned({ paper: 'surat-pengembalian', view })
    }
    case 'daftar-peserta': {
      const view = participantTable(rows, paperTime(sources.timeZone))
      return planned({ paper: 'daftar-peserta', view, table: wanted.table })
    }
  }
}

/** The outgoing letter that the return leaves with, where one was begun for all of it. */
async function numberedLetter(ports: Ports, caseFile: CaseFile, rows: ReturnLetter['rows']) {
  const found = letterOfReturn({ caseFile, rows, letters: await ports.store.letters() })
  const letter = found && (await ports.store.find('letter', found.id))
  if (!letter) return undefined
  const { agenda, status, letterOn } = letter
  const signer = await signerOfLetter(ports, ports.store, letter)
  return { number: agenda.printed, isProvisional: status === 'concept', letterOn, signer }
}

async function rowsOf(ports: Ports, actor: Actor, caseId: string): Promise<ParticipantCard[]> {
  const rows: ParticipantCard[] = []
  let after: number | undefined
  do {
    const page = await listParticipants(ports, actor, { caseId, ...(after !== undefined && { after }) })
    rows.push(...page.rows)
    after = page.next
  } while (after !== undefined)
  return rows
}

function returnedRow({ no, name, nip = '', lacking, reason }: ReturnLetter['rows'][number]): ReturnedRow {
  return { no: String(no), name, nip, lacking: [...lacking, reason].filter(Boolean).join('; ') }
}
