import { spelledDate } from '#shared/business-time/typed-date.ts'
import type { EventSources } from '#shared/papers/event-sources.ts'
import { historyLines } from '#shared/papers/history-lines.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { routeId } from '#shared/text/route-id.ts'
import { wordsOf } from '#shared/text/words-of.ts'
import type { CaseMoments } from './case-moments.ts'
import { textTable } from './text-table.ts'

const statuses: Record<CaseCard['status'], string> = {
  open: 'berjalan',
  returned: 'di pemohon',
  done: 'selesai',
  held: 'ditunda',
  closed: 'ditutup',
  ended: 'berakhir tanpa hasil',
}

export function describeCases(cards: readonly CaseCard[], momentsOf: CaseMoments): string {
  if (cards.length === 0) return 'Tidak ada berkas; buka yang pertama dengan "langkah case open".'
  const columns = [
    { title: 'Nomor' },
    { title: 'SOP', width: 34 },
    { title: 'Pemohon', width: 26 },
    { title: 'Keadaan' },
    { title: 'Langkah sekarang', width: 40 },
    { title: 'Batas waktu' },
  ]
  return textTable(
    columns,
    cards.map((card) => [
      card.number,
      card.sop.title,
      card.applicant.name ?? '—',
      statuses[card.status],
      card.current?.kegiatan ?? '—',
      firstDue(card, momentsOf(card)),
    ]),
  )
}

type Moment = ReturnType<CaseMoments>

/** Holidays that are not decreed yet may still move it: that is said wherever it is shown. */
function dueWords(
  { dueAt, provisional }: { readonly dueAt: string; readonly provisional?: boolean | undefined },
  moment: Moment,
): string {
  return `${moment(dueAt)}${provisional ? ' (sementara)' : ''}`
}

/** Of the step and of one to come before the target date, what is due first. */
function firstDue({ current, target }: CaseCard, moment: Moment): string {
  const { dueAt, provisional } = current ?? {}
  if (target && (!dueAt || target.dueAt < dueAt)) return dueWords(target, moment)
  return dueAt ? dueWords({ dueAt, provisional }, moment) : '—'
}

type WholeCase = Parameters<typeof historyLines>[0] & { readonly card: CaseCard }

/** Whoever reads the due date sees that it does not count from the opening. */
function letterWords(
  { receivedAt, countsOn }: NonNullable<CaseCard['clock']['letter']>,
  moment: Moment,
): string {
  const counts = countsOn === undefined ? '' : `, dihitung diterima ${spelledDate(countsOn)}`
  return `Waktu layanan sejak surat diterima: ${moment(receivedAt)}${counts}`
}

/** A berkas with its history, in the sentences that panel and paper have for it. */
export function describeCase(
  detail: WholeCase,
  { people, momentsOf }: { readonly people: EventSources['people']; readonly momentsOf: CaseMoments },
): string {
  const { card } = detail
  const moment = momentsOf(card)
  const nameOf = new Map(people.map(({ id, name }) => [id, name]))
  const { clock, target, targetOn } = card
  const minutes = (value: number) => `${Math.round(value).toLocaleString('id-ID')} menit`
  const steps = card.steps.map(
    ({ no, kegiatan, state }) =>
      `  ${marks[state]} ${no} ${kegiatan}${state === 'unmeasured' ? ' (tidak diukur)' : ''}`,
  )
  return [
    `Berkas ${card.number}, ${statuses[card.status]} — ${card.sop.title} (versi ${card.sop.version})`,
    `Pemohon: ${card.applicant.name ?? '—'}`,
    ...(card.current?.dueAt
      ? [`Batas langkah sekarang: ${dueWords({ ...card.current, dueAt: card.current.dueAt }, moment)}`]
      : []),
    ...(target
      ? [
          `Sebelum tanggal acuan ${spelledDate(targetOn ?? '')}: "${target.kegiatan}" paling lambat ${dueWords(target, moment)}`,
        ]
      : []),
    ...(clock.dueAt
      ? [`Batas seluruh layanan: ${dueWords({ dueAt: clock.dueAt, provisional: clock.provisional }, moment)}`]
      : []),
    ...(clock.letter ? [letterWords(clock.letter, moment)] : []),
    ...describeRoute(card),
    `Waktu kerja: kantor ${minutes(clock.officeMinutes)}, di pemohon ${minutes(clock.applicantMinutes)}, di luar ${minutes(clock.outsideMinutes)} (pengembalian: ${clock.returnRule === 'menurut-sop' ? 'menurut SOP' : 'aturan bawaan'})`,
    '',
    ...steps,
    '',
    textTable(
      [{ title: 'No' }, { title: 'Waktu' }, { title: 'Kejadian', width: 84 }, { title: 'Oleh' }],
      historyLines(detail, { people, words: wordsOf(panelId) }).map(
        ({ seq, at: happened, actorId, text }) => [
          String(seq),
          moment(happened),
          text,
          nameOf.get(actorId) ?? actorId,
        ],
      ),
    ),
  ].join('\n')
}

/** To whom the step has come, and what should be known before it is done. */
function describeRoute({ route, repair }: CaseCard): string[] {
  const posts = route?.posts.map(({ title, fillers }) => {
    const names = fillers.map(({ name, jabatan }) => (jabatan === title ? name : `${name}, ${jabatan}`))
    return `${title} (${names.join('; ').replaceAll('\n', ' ') || 'kosong'})`
  })
  return [
    ...(posts ? [`Sekarang pada: ${posts.join(' / ')}`] : []),
    ...[route?.raised, route?.warning].flatMap((code) => (code ? [routeId[code]] : [])),
    ...(repair ? [`Diminta perbaikan oleh ${repair.byName}: ${repair.text}`] : []),
  ]
}

const marks: Record<CaseCard['steps'][number]['state'], string> = {
  done: '[x]',
  current: '[>]',
  waiting: '[ ]',
  skipped: '[-]',
  unmeasured: '[?]',
}
