import { applyEvent } from '#shared/domain/apply-event.ts'
import type { Decision } from '#shared/domain/decision.ts'
import { decideOpenCase } from '#shared/domain/open-case.ts'
import type { Actor, Role } from '#shared/schema/account.ts'
import { Calendar } from '#shared/schema/calendar.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { OpenCase } from '#shared/schema/open-case.ts'
import { type RecordKind, type Records, recordOf } from '#shared/schema/records.ts'
import { Sop } from '#shared/schema/sop.ts'

/** A Monday morning in service hours (WIB), on which the clock vectors rest too. */
export const MONDAY = new Date('2026-11-23T01:00:00.000Z')

/** A valid form of NIP that belongs to nobody. */
export const FICTIONAL_NIP = '198703152010012005'

const sixHours = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '15:00' },
]

/** Six hours of service a day, Monday to Friday, without holidays; the calendar that the SOP below names. */
export function aCalendar(): Calendar {
  return Calendar.parse({
    id: 'perpres-21-2023-wib',
    version: 1,
    title: 'Enam jam sehari',
    timeZone: 'Asia/Jakarta',
    basis: 'contoh',
    decreedUntil: '2026-12-31',
    regimes: [
      {
        id: 'enam-jam',
        from: '2026-01-01',
        decree: 'contoh',
        week: { mon: sixHours, tue: sixHours, wed: sixHours, thu: sixHours, fri: sixHours, sat: [], sun: [] },
      },
    ],
  })
}

/** A small SOP with every kind of way out: loop, return, alternatives, superior's acts, handover. */
export function aSop(): Sop {
  return Sop.parse({
    id: 'contoh',
    version: 1,
    title: 'Layanan contoh',
    agency: 'BKPSDM Contoh',
    calendar: { id: 'perpres-21-2023-wib' },
    total: { waktu: { value: 2, unit: 'hari', original: '2 hari' } },
    pelaksana: [
      { id: 'pemohon', jabatan: 'Pemohon', side: 'applicant' },
      { id: 'analis', jabatan: 'Analis Kepegawaian' },
      { id: 'jafung', jabatan: 'Pejabat Fungsional' },
      { id: 'sekretaris', jabatan: 'Sekretaris' },
      { id: 'kaban', jabatan: 'Kepala Badan' },
    ],
    steps: [
      {
        id: 'ajukan',
        kegiatan: 'Mengajukan berkas',
        kind: 'task',
        pelaksana: ['pemohon'],
        clock: 'applicant',
        mutuBaku: {},
      },
      {
        id: 'periksa',
        kegiatan: 'Memeriksa berkas',
        kind: 'decision',
        pelaksana: ['analis', 'jafung'],
        mutuBaku: {
          kelengkapan: [
            { id: 'surat', text: 'Surat pengantar' },
            { id: 'rekap', text: 'Rekapitulasi' },
            { id: 'komputer', text: 'Komputer', kind: 'sarana' },
          ],
          waktu: { value: 2, unit: 'jam', original: '2 jam' },
        },
        outcomes: [
          { id: 'benar', label: 'Benar', to: 'paraf' },
          {
            id: 'tidak-lengkap',
            label: 'Tidak lengkap',
            to: 'ajukan',
            returnsTo: 'applicant',
            reasonCode: 'kelengkapan',
          },
          {
            id: 'tidak-sah',
            label: 'Tidak sah',
            to: 'periksa',
            returnsTo: 'applicant',
            reasonCode: 'keabsahan',
          },
        ],
      },
      { id: 'paraf', kegiatan: 'Membubuhkan paraf', kind: 'paraf', pelaksana: ['sekretaris'], mutuBaku: {} },
      { id: 'disposisi', kegiatan: 'Mendisposisi', kind: 'disposisi', pelaksana: ['kaban'], mutuBaku: {} },
      {
        id: 'olah',
        kegiatan: 'Mengolah berkas',
        kind: 'decision',
        mutuBaku: {},
        outcomes: [
          { id: 'selesai', label: 'Selesai', to: 'setuju' },
          { id: 'ulang', label: 'Ulangi paraf', to: 'paraf', reasonRequired: true },
        ],
      },
      { id: 'setuju', kegiatan: 'Menyetujui hasil', kind: 'approval', pelaksana: ['kaban'], mutuBaku: {} },
      { id: 'tanda-tangan', kegiatan: 'Menandatangani', kind: 'ttd', pelaksana: ['kaban'], mutuBaku: {} },
      { id: 'serah', kegiatan: 'Menyerahkan hasil', kind: 'handover', next: 'end', mutuBaku: {} },
    ],
    source: {
      document: 'Contoh',
      agency: 'BKPSDM Contoh',
      kind: 'sop-ap',
      corrections: [],
      questions: [],
      missing: [],
    },
  })
}

/** Somebody with these roles who is these pelaksana of the SOP above. */
export function anActor(id: string, roles: readonly Role[], pelaksana: readonly string[] = []): Actor {
  return { id, roles, fulfils: pelaksana.map((each) => `contoh/${each}`) }
}

export const people = {
  tu: anActor('tu', ['tu']),
  petugas: anActor('petugas', ['petugas']),
  analis: anActor('analis', ['petugas'], ['analis']),
  sekretaris: anActor('sekretaris', ['supervisor'], ['sekretaris']),
  kaban: anActor('kaban', ['supervisor'], ['kaban']),
  ops: anActor('ops', ['ops']),
}

/** A repeatable UUID per number, so that a test reads `uuid(1)` and not a riddle. */
export function uuid(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
}

export function anOpenCase(command: Partial<OpenCase> = {}): OpenCase {
  return {
    commandId: uuid(1),
    caseId: uuid(1000),
    sopId: 'contoh',
    applicant: { kind: 'asn', name: 'Budi Santoso', nip: FICTIONAL_NIP },
    ...command,
  }
}

/** Applies an accepted decision; a refusal fails the test with its code. */
export function applied<K extends RecordKind>(
  kind: K,
  record: Records[K] | undefined,
  decision: Decision,
): Records[K] {
  if (!decision.ok) throw new Error(`refused: ${decision.code} ${JSON.stringify(decision.place)}`)
  let made = record
  for (const event of decision.events) if (recordOf(event).kind === kind) made = applyEvent<K>(made, event)
  if (!made) throw new Error('the decision made no record')
  return made
}

export function anOpenedCase(sop: Sop = aSop(), now: Date = MONDAY): CaseFile {
  const calendar = { id: 'perpres-21-2023-wib', version: 1 }
  const decision = decideOpenCase(sop, {
    command: anOpenCase(),
    actor: people.tu,
    now,
    number: 7,
    year: 2026,
    calendar,
  })
  return applied('case', undefined, decision)
}
