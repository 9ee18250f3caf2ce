import { formatNip } from '#shared/asn/format-nip.ts'
import { kelengkapanOfStep } from '#shared/domain/kelengkapan-of-step.ts'
import { stepById } from '#shared/domain/step-flow.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { LetterCard } from '#shared/schema/letter.ts'
import type { ReasonCode } from '#shared/schema/reason-code.ts'
import type { Verdict } from '#shared/schema/verdict.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { applicantOf, doerIn, type PaperSources, serviceOf } from './paper-sources.ts'
import { paperTime, plainPaperDate } from './paper-time.ts'
import { sopThen } from './sop-then.ts'

/** A letter that gives back a berkas, rows of a collective usulan or rows of a workbook: what each of them lacks. */
export interface SuratPengembalian {
  readonly letterNumber: string
  /** Until the letter is signed; a dotted number is one that no letter has. */
  readonly isProvisional: boolean
  readonly date: string
  /** The receiver, one line each. */
  readonly to: readonly string[]
  readonly subject: string
  readonly number: string
  /** What is given back and why, as one sentence. */
  readonly sentence: string
  /** The reason in the words of whoever returned it; absent where each row has its own. */
  readonly reason?: string
  readonly lacking: readonly { readonly text: string; readonly verdict: string }[]
  readonly rows: readonly ReturnedRow[]
  /** What the numbers of the rows count. */
  readonly rowTitle: string
  /** What goes along with the letter. */
  readonly attached: string
  /** How what is given back may come again. */
  readonly again: string
  readonly signer: { readonly jabatan: string; readonly name?: string }
  readonly tembusan: readonly string[]
}

export interface ReturnedRow {
  readonly no: string
  readonly name: string
  readonly nip: string
  readonly lacking: string
}

const reasonKinds: Record<ReasonCode, string> = {
  kelengkapan: 'belum lengkap',
  keabsahan: 'belum memenuhi syarat keabsahan',
  isi: 'memerlukan perbaikan isi',
}
const BAD: readonly Verdict[] = ['tidak-ada', 'tidak-sah', 'tidak-cocok']

interface Wanted {
  /** The code of the office, for the provisional number. */
  readonly code?: string | undefined
  readonly rows?: readonly ReturnedRow[] | undefined
  /** The outgoing letter that the return leaves with. */
  readonly letter?: NumberedLetter | undefined
}

export interface NumberedLetter {
  readonly number: string
  readonly isProvisional: boolean
  /** When the return took place that it goes out with; absent where it tells of rows. */
  readonly returnedAt?: string | undefined
  /** The date it bears; absent until it is signed. */
  readonly letterOn?: string | undefined
  readonly signer?: SuratPengembalian['signer'] | undefined
  /** What a person may have corrected; absent for who may not read the letter. */
  readonly said?: Pick<LetterCard, 'to' | 'perihal' | 'summary' | 'tembusan'> | undefined
}

/** Undefined where the berkas was never returned. */
export function suratPengembalian(
  sources: PaperSources,
  { code, rows = [], letter }: Wanted,
): SuratPengembalian | undefined {
  const { caseFile, timeZone, texts, now } = sources
  const last = returnToldOf(caseFile, letter?.returnedAt)
  if (!last && rows.length === 0) return undefined
  const time = paperTime(timeZone)
  const { name = '—', unit } = applicantOf(sources)
  const { to = [name, ...(unit ? [unit] : [])], perihal, summary, tembusan = [] } = letter?.said ?? {}
  const year = time.shortDate(now.toISOString()).slice(-4)
  return {
    letterNumber: letter?.number ?? `………/………/${code ?? '………'}/${year}`,
    isProvisional: letter?.isProvisional ?? true,
    date: letter?.letterOn ? plainPaperDate(letter.letterOn) : time.date(now.toISOString()),
    to,
    subject: perihal ?? 'Pengembalian berkas',
    number: caseFile.number,
    sentence: sentenceOf(sources, { reasonCode: last?.reasonCode, rows: rows.length }),
    ...(rows.length === 0 && last && { reason: summary ?? texts[last.reasonId] ?? '' }),
    lacking: rows.length === 0 && last ? lackingIn(sources, last) : [],
    rows: rows.map((row) => ({ ...row, nip: formatNip(row.nip) })),
    rowTitle: 'No',
    attached: rows.length > 0 ? `daftar ${rows.length} orang (di bawah)` : '-',
    again:
      'Berkas dapat disampaikan kembali setelah dilengkapi atau diperbaiki, dengan nomor agenda yang sama.',
    signer: letter?.signer ?? { jabatan: last ? doerIn(sources, last.by, last.at).jabatan : '—' },
    tembusan,
  }
}

/** The return that a letter went out with; without a letter the last one. What an outside body sent back (BTS) is none. */
function returnToldOf(
  { returns }: CaseFile,
  at: string | undefined,
): CaseFile['returns'][number] | undefined {
  return returns.findLast((each) => each.from !== 'outside' && (at === undefined || each.at === at))
}

function sentenceOf(
  sources: PaperSources,
  { reasonCode, rows }: { readonly reasonCode: ReasonCode | undefined; readonly rows: number },
): string {
  const { caseFile, timeZone } = sources
  const received = paperTime(timeZone).date(caseFile.openedAt)
  const about = `Sehubungan dengan permohonan layanan ${serviceOf(sources)} yang kami terima pada tanggal ${received} dengan nomor agenda ${caseFile.number}`
  return rows > 0
    ? `${about}, setelah diperiksa, berkas ${rows} nama di bawah ini belum dapat diproses, sehingga kami kembalikan untuk dilengkapi atau diperbaiki sebagai berikut:`
    : `${about}, setelah diperiksa berkas tersebut ${reasonKinds[reasonCode ?? 'kelengkapan']}, sehingga kami kembalikan dengan alasan sebagai berikut:`
}

function lackingIn(sources: PaperSources, { stepId, at }: CaseFile['returns'][number]) {
  const { caseFile } = sources
  const sop = sopThen(sources, at)
  const step = stepById(sop, stepId)
  const visit = caseFile.visits.findLast((each) => each.stepId === stepId && each.startedAt <= at)
  if (!step || !visit) return []
  return kelengkapanOfStep(sop, step, caseFile).flatMap(({ id, text }) => {
    const verdict = visit.kelengkapan[id]?.verdict
    return verdict && BAD.includes(verdict)
      ? [{ text, verdict: panelId[`verdict.${verdict}`].toLowerCase() }]
      : []
  })
}
