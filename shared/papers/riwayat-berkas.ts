import { formatNip } from '#shared/asn/format-nip.ts'
import { caseRounds } from '#shared/domain/case-rounds.ts'
import { stepById } from '#shared/domain/step-flow.ts'
import type { ParticipantCard } from '#shared/schema/participant-answer.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { wordsOf } from '#shared/text/words-of.ts'
import { disposisiTree } from './disposisi-tree.ts'
import { historyLines } from './history-lines.ts'
import {
  applicantOf,
  doerIn,
  onOneLine,
  type PaperSources,
  personAt,
  personIn,
  serviceOf,
} from './paper-sources.ts'
import { minutesInWords, paperTime, plainPaperDate } from './paper-time.ts'
import { participantTable } from './participant-table.ts'
import { stepThen } from './sop-then.ts'
import { statusWords } from './status-words.ts'

/** Everything that is known of one berkas, on paper. */
export interface RiwayatBerkas {
  readonly number: string
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly steps: readonly StepLine[]
  /** Of a collective usulan. */
  readonly rows: readonly RowLine[]
  readonly events: readonly { readonly at: string; readonly what: string; readonly by: string }[]
  readonly returns: readonly ReturnLine[]
  readonly signings: readonly SigningLine[]
  readonly disposisi: ReturnType<typeof disposisiTree>
  readonly documents: readonly DocumentLine[]
  /** As of which event, and when it was printed. */
  readonly asOf: string
}

export interface StepLine {
  readonly no: string
  readonly kegiatan: string
  readonly started: string
  readonly finished: string
  readonly by: string
}

export interface RowLine {
  readonly no: string
  readonly name: string
  readonly nip: string
  readonly state: string
  readonly usulan: string
  readonly lacking: string
}

interface ReturnLine {
  readonly at: string
  readonly by: string
  readonly kind: string
  readonly reason: string
  readonly resumed: string
}

interface SigningLine {
  readonly what: string
  readonly by: string
  readonly at: string
  readonly origin: string
}

interface DocumentLine {
  readonly label: string
  readonly kind: string
  readonly at: string
  readonly by: string
  readonly hash: string
  readonly voided: string
}

export function riwayatBerkas(sources: PaperSources, rows: readonly ParticipantCard[] = []): RiwayatBerkas {
  const { caseFile, timeZone, now, events } = sources
  const time = paperTime(timeZone)
  return {
    number: caseFile.number,
    facts: factsOf(sources),
    steps: stepsOf(sources),
    rows: participantTable(rows, time).rows.map((cells) => rowLine(cells.map(String))),
    events: eventsOf(sources),
    returns: caseFile.returns.map(({ at, by, reasonCode, reasonId, resumedAt, from }) => ({
      at: time.short(at),
      by: doerIn(sources, by, at).shown,
      kind: from === 'outside' ? `${reasonCode} (BTS)` : reasonCode,
      reason: sources.texts[reasonId] ?? '—',
      // An outside body gives it back to the office: there is nothing for an applicant to bring.
      resumed: from === 'outside' ? '—' : resumedAt ? time.short(resumedAt) : 'belum kembali',
    })),
    signings: signingsOf(sources),
    disposisi: disposisiTree(sources),
    documents: documentsOf(sources),
    asOf: `Dicetak ${time.moment(now.toISOString())} dari catatan Langkah sampai kejadian nomor ${events.at(-1)?.seq ?? 0}.`,
  }
}

function rowLine([
  no = '',
  name = '',
  nip = '',
  ,
  ,
  ,
  state = '',
  ,
  usulan = '',
  portal = '',
  lacking = '',
]: string[]): RowLine {
  return {
    no,
    name,
    nip: formatNip(nip),
    state,
    usulan: [usulan, portal].filter(Boolean).join(', '),
    lacking,
  }
}

function factsOf(sources: PaperSources): [string, string][] {
  const { caseFile, card, sop } = sources
  const time = paperTime(sources.timeZone)
  const { name = '—', nip = '', unit = '' } = applicantOf(sources)
  const { clock } = card
  const worked: [string, number][] = [
    ['kantor', clock.officeMinutes],
    ['pemohon', clock.applicantMinutes],
    ['luar', clock.outsideMinutes],
  ]
  const rows: [string, string][] = [
    ['Layanan', serviceOf(sources)],
    ['SOP', `${sop.id} versi ${sop.version}, ${sop.agency}`],
    ['Pemohon', [name, formatNip(nip) && `NIP ${formatNip(nip)}`, unit].filter(Boolean).join(', ')],
    ['Diterima', `${time.moment(caseFile.openedAt)} oleh ${personIn(sources, caseFile.openedBy).name}`],
    ['Keadaan', statusWords[caseFile.status]],
    ['Langkah sekarang', card.current?.kegiatan ?? '—'],
    ['Waktu kerja', worked.map(([whose, minutes]) => `${whose} ${minutesInWords(minutes)}`).join(' · ')],
  ]
  const { applicant, outside } = caseRounds(caseFile)
  if (applicant + outside > 0) rows.push(['Putaran', `pemohon ${applicant} · pihak luar (BTS) ${outside}`])
  if (clock.dueAt) rows.push(['Batas waktu layanan', time.moment(clock.dueAt)])
  return rows
}

function stepsOf(sources: PaperSources): StepLine[] {
  const { caseFile, sop } = sources
  const time = paperTime(sources.timeZone)
  return caseFile.visits.map(({ stepId, startedAt, finishedAt, finishedBy, outcomeId, skipped }) => {
    const step = finishedAt ? stepThen(sources, stepId, finishedAt) : stepById(sop, stepId)
    const isForRepair = caseFile.repairs?.some((each) => each.stepId === stepId && each.at === finishedAt)
    const outcome = isForRepair
      ? 'diminta perbaikan'
      : step?.outcomes?.find(({ id }) => id === outcomeId)?.label
    const kegiatan = step?.kegiatan ?? stepId
    return {
      no: step?.no ?? step?.proposedNo ?? placeIn(sop, stepId),
      kegiatan: outcome ? `${kegiatan}: ${outcome}` : kegiatan,
      started: time.short(startedAt),
      finished: skipped ? 'dilewati' : finishedAt ? time.short(finishedAt) : 'berjalan',
      by: finishedBy && finishedAt ? doerIn(sources, finishedBy, finishedAt).shown : '',
    }
  })
}

/** Where a step stands in a SOP that gives it no number, counted from 1, as on the screen. */
function placeIn(sop: Sop, stepId: string): string {
  const at = sop.steps.findIndex(({ id }) => id === stepId)
  return at < 0 ? '' : String(at + 1)
}

function eventsOf(sources: PaperSources): RiwayatBerkas['events'] {
  const time = paperTime(sources.timeZone)
  return historyLines(sources, { people: sources.people, words: wordsOf(panelId) }).map(
    ({ at, actorId, text }) => ({ at: time.short(at), what: text, by: personIn(sources, actorId).name }),
  )
}

const kinds = { paraf: 'Paraf', ttd: 'Tanda tangan', approval: 'Persetujuan' } as const

function signingsOf(sources: PaperSources): SigningLine[] {
  const time = paperTime(sources.timeZone)
  return sources.caseFile.signings.map(({ kind, stepId, by, at, sheet, documentHash, jabatan: then }) => {
    const { name, jabatan } = personAt(sources, by, { at })
    const recorded = sheet
      ? `dicatat dari lembar tertanggal ${plainPaperDate(sheet.onSheet)} oleh ${personIn(sources, sheet.recordedBy).name}${sheet.disputed ? '; disangkal' : sheet.confirmed ? '; dibenarkan' : ''}`
      : 'dicatat sendiri'
    return {
      what: `${kinds[kind]}: ${stepThen(sources, stepId, at)?.kegiatan ?? stepId}`,
      by: `${name}, ${onOneLine(then ?? jabatan)}`,
      at: time.short(at),
      origin: documentHash ? `${recorded}; dokumen ${documentHash.slice(0, 16)}…` : recorded,
    }
  })
}

function documentsOf(sources: PaperSources): DocumentLine[] {
  const time = paperTime(sources.timeZone)
  return (sources.caseFile.documents ?? []).map(({ labelId, kind, size, at, by, hash, voided }) => ({
    label: sources.texts[labelId] ?? '—',
    kind: `${kind.toUpperCase()}, ${Math.ceil(size / 1024).toLocaleString('id-ID')} KB`,
    at: time.short(at),
    by: personIn(sources, by).name,
    hash,
    voided: voided ? `keliru: ${sources.texts[voided.reasonId] ?? '—'}` : '',
  }))
}
