import { expect, test } from 'vitest'
import { decideArchiveCase } from '#shared/domain/archive-case.ts'
import type { Decision } from '#shared/domain/decision.ts'
import { decideHandOver } from '#shared/domain/hand-over.ts'
import { rowActs } from '#shared/domain/participant/row-acts.ts'
import { decidePassReport } from '#shared/domain/pass-report.ts'
import { decideReassignCase } from '#shared/domain/reassign-case.ts'
import { decideRecordNotice } from '#shared/domain/record-notice.ts'
import { decideRefuseCase } from '#shared/domain/refuse-case.ts'
import { decideSendBack } from '#shared/domain/send-back.ts'
import { decideSendOutside } from '#shared/domain/send-outside.ts'
import { decideSkipStep } from '#shared/domain/skip-step.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { NewEvent, StoredEvent } from '#shared/schema/event.ts'
import { fillSentence } from '#shared/text/fill-sentence.ts'
import { panelId } from '#shared/text/panel-id.ts'
import { anActor, anOpenedCase, applied, MONDAY, people, uuid } from '../../test/factories.ts'
import { kindsSop } from '../../test/samples/kinds-sop.ts'
import { walkStep } from '../../test/walk-case.ts'
import type { EventWords } from './event-sources.ts'
import { historyLines } from './history-lines.ts'

const sop = kindsSop()
const names = [
  { id: 'jafung', name: 'Joko' },
  { id: 'analis', name: 'Rina' },
]
const words: EventWords = (key, parts = {}) =>
  fillSentence(
    panelId[key],
    Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, String(value)])),
  )

/** The case as it stands when it comes to a step. */
function at(stepId: string): CaseFile {
  let caseFile = anOpenedCase(sop)
  const ways: Record<string, string> = { usul: 'terima', putus: 'setuju' }
  while (caseFile.current !== stepId)
    caseFile = walkStep(sop, caseFile, { outcomeId: ways[caseFile.current ?? ''] })
  return caseFile
}

const stored = (events: readonly NewEvent[]) =>
  events.map((event, index) => ({ ...event, seq: index + 1 })) as StoredEvent[]

/** What the history says of a decision on a case. */
function told(caseFile: CaseFile, decision: Decision): string[] {
  if (!decision.ok) throw new Error(decision.code)
  const texts = Object.fromEntries(decision.subjects.map(({ id, data }) => [id, data.text ?? '']))
  const detail = { caseFile, sop, formerSops: [], texts, events: stored(decision.events), rowActs: [] }
  return historyLines(detail, { people: names, words }).map(({ text }) => text)
}

const ask = <C extends object>(of: CaseFile, command: C, actor = people.analis) => ({
  command: { commandId: uuid(9), caseId: of.id, stepId: of.current ?? '', ...command },
  actor,
  now: MONDAY,
})

const [inOlah, inKonsultasi, inUsul] = [at('olah'), at('konsultasi'), at('usul')]
const [inKabari, inLapor, inArsip] = [at('kabari'), at('lapor'), at('arsip')]
const [inSerah, inKirim] = [at('serah'), at('kirim')]
const send = (more: object = {}) =>
  decideSendOutside(sop, inUsul, ask(inUsul, { sentOn: '2026-11-20', ...more }))
const sent = applied('case', inUsul, send())
const kuasa = { receiver: 'kuasa' as const, receiverName: 'Siti Aminah', proof: 'Resi 17' }
const jafung = anActor('jafung', ['petugas'], ['jafung'])
const why = { reasonCode: 'isi' as const, reason: 'Ijazah buram' }

test.each<[string, string[], string[]]>([
  [
    'who was given a berkas, and why',
    told(
      inOlah,
      decideReassignCase(sop, inOlah, {
        ...ask(inOlah, { holder: 'jafung', note: 'Rina cuti' }, people.kaban),
        named: jafung,
      }),
    ),
    ['Dialihkan kepada Joko – Rina cuti'],
  ],
  [
    'why a step was passed over',
    told(inKonsultasi, decideSkipStep(sop, inKonsultasi, ask(inKonsultasi, { note: 'Sudah jelas' }))),
    ['Dilewati: Langkah konsultasi – Sudah jelas'],
  ],
  [
    'that somebody was not reached, and what was heard',
    told(
      inKabari,
      decideRecordNotice(
        sop,
        inKabari,
        ask(inKabari, {
          channel: 'telepon' as const,
          result: 'tidak-tersambung' as const,
          note: 'Nomor lama',
        }),
      ),
    ),
    ['Pemberitahuan, Telepon: Tidak tersambung – Nomor lama'],
  ],
  [
    'a note with the last act of a step once, behind the step',
    told(
      inKabari,
      decideRecordNotice(
        sop,
        inKabari,
        ask(inKabari, { channel: 'telepon' as const, result: 'tersampaikan' as const, note: 'Besok datang' }),
      ),
    ),
    ['Pemberitahuan, Telepon: Tersampaikan', 'Selesai: Langkah kabari – Besok datang'],
  ],
  [
    'what was said on the way of a report',
    told(
      inLapor,
      decidePassReport(sop, inLapor, ask(inLapor, { station: 'sekretaris', note: 'Tambah tabel' })),
    ),
    ['Laporan sampai di Sekretaris – Tambah tabel'],
  ],
  ['that a berkas went out', told(inUsul, send()), [expect.stringMatching(/^Dikirim ke pihak luar \S+$/)]],
  [
    'under which number, and when an answer is expected',
    told(inUsul, send({ reference: 'U-17', expectedOn: '2026-12-01' })),
    [expect.stringMatching(/^Dikirim ke pihak luar \S+; nomor di sana U-17; jawaban diharapkan \S+$/)],
  ],
  [
    'where the papers lie, and for how long',
    told(
      inArsip,
      decideArchiveCase(
        sop,
        inArsip,
        ask(inArsip, { classification: '800.1.3', place: 'Lemari 3', retentionYears: 5 }),
      ),
    ),
    ['Diarsipkan: 800.1.3, Lemari 3; disimpan 5 tahun', 'Selesai: Langkah arsip'],
  ],
  [
    'what sort of repair the outside body wants',
    told(sent, decideSendBack(sop, sent, ask(sent, why))),
    ['Perlu perbaikan menurut pihak luar (isi): Ijazah buram'],
  ],
  [
    'that not this office refused it',
    told(sent, decideRefuseCase(sop, sent, ask(sent, why))),
    ['Tidak memenuhi syarat menurut pihak luar: Ijazah buram'],
  ],
  [
    'into whose hands the result came, and what proves it',
    told(inSerah, decideHandOver(sop, inSerah, ask(inSerah, { channel: 'kurir' as const, ...kuasa }))),
    ['Diserahkan, kurir; diterima kuasa, Siti Aminah; bukti: Resi 17', 'Selesai: Langkah serah'],
  ],
  [
    'the same of the handover that closes a berkas',
    told(
      inKirim,
      decideHandOver(
        sop,
        inKirim,
        ask(inKirim, {
          channel: 'langsung' as const,
          receiverName: 'Budi',
          documentHash: 'a'.repeat(64),
        }),
      ),
    ),
    [
      'Selesai: Langkah kirim',
      'Berkas diserahkan dan ditutup, langsung; diterima Budi; tanda terima terlampir',
    ],
  ],
])('the history says %s', (_what, said, wanted) => {
  expect(said).toEqual(wanted)
})

test('the history of a collective usulan says what was done to which rows, verdicts of one sitting together', () => {
  const on = { caseId: uuid(1000), actorId: 'analis', commandId: uuid(9) }
  const minute = (after: number) => new Date(MONDAY.getTime() + after * 60_000).toISOString()
  const nos = (...all: number[]) => all.map((no) => ({ no }))
  const judged = (after: number, ...all: number[]) => ({
    ...{ type: 'participants.judged' as const, ...on, at: minute(after), stepId: 'olah', visit: 1 },
    rows: all.map((no) => ({ no, items: { surat: 'ada' as const } })),
  })
  const back = (no: number) => ({ no, reasonCode: 'kelengkapan' as const, reasonId: 'r', lacking: [] })
  const events = stored([
    { type: 'participants.added', ...on, at: minute(0), rows: nos(1, 2, 3, 4) },
    judged(1, 1),
    judged(2, 2, 4),
    judged(90, 3),
    { type: 'participants.judged', ...on, at: minute(91), stepId: 'olah', visit: 1, rows: [] },
    {
      ...{ type: 'participants.returned', ...on, at: minute(92), source: 'applicant', stepId: 'olah' },
      ...{ to: 'olah', rows: [back(3), back(4)] },
    },
    {
      ...{ type: 'participants.step-finished', ...on, at: minute(93), stepId: 'usul', outcomeId: 'terima' },
      rows: nos(1),
    },
    { type: 'participants.handed-over', ...on, at: minute(94), channel: 'pos', rows: nos(1, 2) },
  ])
  const detail = { caseFile: inOlah, sop, formerSops: [], texts: {}, events: [], rowActs: rowActs(events) }
  const lines = historyLines(detail, { people: names, words })
  expect(lines.map(({ seq, text }) => [seq, text])).toEqual([
    [1, 'Nama dimasukkan – 4 nama, baris 1–4'],
    [3, 'Kelengkapan dinilai – 3 nama, baris 1–2, 4'],
    [4, 'Kelengkapan dinilai – 1 nama, baris 3'],
    [6, 'Dikembalikan ke pemohon (kelengkapan) – 2 nama, baris 3–4'],
    [7, 'Keputusan "Disetujui BKN": Langkah usul – 1 nama, baris 1'],
    [8, 'Diserahkan (pos) – 2 nama, baris 1–2'],
  ])
})
