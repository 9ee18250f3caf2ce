import type { NewEvent } from '#shared/schema/event.ts'
import type { Subject } from '#shared/schema/subject.ts'

/** What one command makes. */
export interface Written {
  readonly events: readonly NewEvent[]
  readonly subjects: readonly Subject[]
}

const steps = ['terima', 'periksa', 'paraf', 'disposisi', 'olah', 'setuju', 'ttd', 'serah'] as const
const people = Array.from({ length: 40 }, (_, at) => `akun-${String(at).padStart(2, '0')}`)
const firstNames = [
  'Budi',
  'Siti',
  'Agus',
  'Dewi',
  'Rina',
  'Joko',
  'Made',
  'Putu',
  'Ahmad',
  'Nur',
  'Eko',
  'Sri',
]
const lastNames = [
  'Santoso',
  'Aminah',
  'Wijaya',
  'Lestari',
  'Hidayat',
  'Saputra',
  'Rahayu',
  'Nugroho',
  'Utami',
  'Siregar',
]

/** Everything that happens to one berkas, some thirty events from its opening to its end: `next(at)` gives each. */
export function lifeOfCase(number: number, random: () => number): Generator<Written, void, string> {
  const life = live(number, random)
  life.next('') // only begins
  return life
}

function* live(number: number, random: () => number): Generator<Written, void, string> {
  const caseId = id('c', number)
  const subjectId = `person:${caseId}`
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T
  let at: string = yield { events: [], subjects: [] }
  let count = 0
  const on = (): { at: string; actorId: string; commandId: string; caseId: string } => ({
    at,
    actorId: pick(people),
    commandId: id('0', number * 64 + count++),
    caseId,
  })
  const person: Subject = {
    id: subjectId,
    personId: subjectId,
    kind: 'person',
    data: { name: `${pick(firstNames)} ${pick(lastNames)} ${number}`, nip: nipOf(number) },
  }
  const opening = on()
  const { caseId: _, ...taking } = opening
  at = yield {
    events: [
      { type: 'register.number-taken', ...taking, series: 'berkas', year: 2024, number },
      {
        type: 'case.opened',
        ...opening,
        number: `${String(number).padStart(4, '0')}/2024`,
        sop: { id: pick(['singkawang-ip-asn', 'arcamanik-layanan', 'malang-ptsp-kepegawaian']), version: 1 },
        calendar: { id: 'singkawang-loket', version: 1 },
        applicant: { kind: 'asn', subjectId },
        to: steps[0],
        clock: 'office',
      },
    ],
    subjects: [person],
  }
  for (const [place, stepId] of steps.entries()) {
    for (const itemId of ['surat-pengantar', 'rekapitulasi']) {
      at = yield one({ type: 'case.kelengkapan-judged', ...on(), stepId, itemId, verdict: 'ada' })
    }
    if (stepId === 'disposisi') {
      const issued = on()
      const noteId = `text:${issued.commandId}`
      const disposisi = {
        id: `d${number}`,
        stepId,
        from: issued.actorId,
        to: pick(people),
        instructions: ['Untuk diproses lebih lanjut', 'Laporkan hasilnya'],
        noteId,
        urgency: 'biasa' as const,
        security: 'biasa' as const,
        issuedAt: at,
      }
      const data = { text: 'Mohon diperiksa dengan teliti dan dilaporkan kembali sebelum akhir pekan.' }
      at = yield {
        events: [{ type: 'case.disposisi-issued', ...issued, disposisi }],
        subjects: [{ id: noteId, personId: subjectId, kind: 'text', data }],
      }
      at = yield one({ type: 'case.disposisi-read', ...on(), disposisiId: disposisi.id })
    }
    if (stepId === 'paraf' || stepId === 'setuju' || stepId === 'ttd') {
      const signed = on()
      const kind = stepId === 'setuju' ? 'approval' : stepId
      const signing = { kind, stepId, by: signed.actorId, at } as const
      at = yield one({ type: 'case.signed', ...signed, signing })
    }
    const to = steps[place + 1] ?? 'end'
    at = yield one({ type: 'case.step-finished', ...on(), stepId, outcomeId: 'selesai', to, clock: 'office' })
  }
  yield one({ type: 'case.closed', ...on(), channel: 'loket' })
}

function one(event: NewEvent): Written {
  return { events: [event], subjects: [] }
}

/** A repeatable UUID. */
export function id(kind: string, number: number): string {
  return `0000000${kind}-0000-4000-8000-${String(number).padStart(12, '0')}`
}

/** Eighteen digits with the form of a NIP, of nobody; another one for each number up to some hundred thousand. */
function nipOf(number: number): string {
  const [day, month, year] = [
    1 + (number % 28),
    1 + (Math.floor(number / 28) % 12),
    60 + (Math.floor(number / 336) % 40),
  ]
  const two = (value: number): string => String(value).padStart(2, '0')
  return `19${two(year)}${two(month)}${two(day)}201003${1 + (number % 2)}${String(Math.floor(number / 13_440) % 1000).padStart(3, '0')}`
}
