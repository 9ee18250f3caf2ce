import type { Paper, TableForm } from '#bridge/ports/papers.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import { type Kop, kopOf } from '#shared/papers/kop.ts'
import { lembarDisposisi } from '#shared/papers/lembar-disposisi.ts'
import { lembarKonsultasi } from '#shared/papers/lembar-konsultasi.ts'
import { paperTime } from '#shared/papers/paper-time.ts'
import { participantTable } from '#shared/papers/participant-table.ts'
import { riwayatBerkas } from '#shared/papers/riwayat-berkas.ts'
import { tandaTerima } from '#shared/papers/tanda-terima.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { MadePaper, MakePaper } from '#shared/schema/make-paper.ts'
import type { ParticipantCard } from '#shared/schema/participant-answer.ts'
import { findLetter } from '../find-letter.ts'
import { listParticipants } from '../participants/list-participants.ts'
import { agendaOfPeriod } from './agenda-of-period.ts'
import { caseIdOf } from './case-id-of.ts'
import { disposisiSheet } from './disposisi-sheet.ts'
import { listOfCases } from './list-of-cases.ts'
import { listOfLetters } from './list-of-letters.ts'
import { paperSources } from './paper-sources.ts'
import { returnPaper } from './return-paper.ts'
import { returnedRowsPaper } from './returned-rows-paper.ts'

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

export function kopFor({ catalogue }: Ports, agency: string): Kop {
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
    case 'surat-pengembalian-baris': {
      const letter = await findLetter(ports.store, actor, wanted.letterId)
      const view = await returnedRowsPaper(ports, letter)
      return {
        paper: { paper: 'surat-pengembalian', view },
        file: fileOf('surat-pengembalian', view.number),
        agency: '',
      }
    }
    default:
      return planOfCase(ports, actor, wanted)
  }
}

/** A name that says nothing of a person. */
export function fileOf(paper: string, number: string, ending = 'pdf'): string {
  return `${paper}-${number.replaceAll(/[^0-9a-z]+/gi, '-')}.${ending}`
}

type OfCase = Exclude<
  MakePaper,
  {
    paper: 'lembar-disposisi' | 'buku-agenda' | 'daftar-berkas' | 'daftar-surat' | 'surat-pengembalian-baris'
  }
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
      return planned({
        paper: 'surat-pengembalian',
        view: await returnPaper(ports, actor, { sources, wanted }),
      })
    }
    case 'daftar-peserta': {
      const view = participantTable(rows, paperTime(sources.timeZone))
      return planned({ paper: 'daftar-peserta', view, table: wanted.table })
    }
  }
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
