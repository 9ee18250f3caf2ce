import type { Outcome, Sop, SopStep } from '#shared/schema/sop.ts'
import { star } from './star.ts'
import { textTable } from './text-table.ts'

const columns = [
  { title: 'No' },
  { title: 'Kegiatan', width: 40 },
  { title: 'Pelaksana', width: 22 },
  { title: 'Kelengkapan', width: 22 },
  { title: 'Waktu', width: 9 },
  { title: 'Output', width: 22 },
]

/** The steps as the table of a SOP-AP. */
export function printSopSteps(sop: Sop): string {
  return textTable(
    columns,
    sop.steps.map((step) => row(sop, step)),
  )
}

/** What else a step carries, as the column "Keterangan" of the table would. */
export function stepRemarks(sop: Sop): string[] {
  return sop.steps.flatMap((step) => {
    const remarks = [
      ...(step.when ? [`Bila: ${step.when}.`] : []),
      ...(step.clock === 'applicant' ? ['Waktu pemohon.'] : []),
      ...(step.clock === 'outside' ? ['Waktu pihak luar.'] : []),
      ...(step.dueBefore
        ? [`Paling lambat ${step.dueBefore.original} sebelum ${sop.targetDate?.title ?? 'tanggal acuan'}.`]
        : []),
      ...(step.checks ? [`Pemeriksaan terpisah: ${step.checks.join('; ')}.`] : []),
      ...(step.alternatives ? [`Pilihan cara: ${step.alternatives.join(' / ')}.`] : []),
      ...(step.subSop ? [`SOP lain: ${step.subSop}.`] : []),
      ...(step.reportingLine ? [printLine(sop, step.reportingLine)] : []),
      ...(step.portal
        ? [
            `Dikerjakan di portal ${step.portal.portal}, halaman ${step.portal.page}${star(step.portal.proposed)}.`,
          ]
        : []),
      ...(step.splitProposed ? ['Dipisah sebagai langkah sendiri (usulan).'] : []),
      ...(step.note ? [step.note] : []),
    ]
    return remarks.length ? [`${step.id}: ${remarks.join(' ')}`] : []
  })
}

function row(sop: Sop, step: SopStep): string[] {
  const { kelengkapan, waktu, output, outputProposed } = step.mutuBaku
  const outcomes = (step.outcomes ?? []).map((outcome) => `→ ${printOutcome(outcome)}`)
  const pelaksana = (step.pelaksana ?? []).map((id) => jabatanOf(sop, id)).join(' / ')
  return [
    step.no ?? (step.proposedNo ? `${step.proposedNo}*` : ''),
    [`${step.kegiatan}${star(step.proposed)}`, ...outcomes].join('\n'),
    pelaksana ? `${pelaksana}${star(step.pelaksanaProposed)}` : '(tidak disebut)',
    kelengkapan.map(({ text, proposed }) => `${text}${star(proposed)}`).join('; '),
    waktu?.original ?? '–',
    output ? `${output.join('; ')}${star(outputProposed)}` : '',
  ]
}

function printOutcome({ label, to, returnsTo, proposed }: Outcome): string {
  const target = to === 'end' ? 'selesai' : (to ?? '?')
  const way = returnsTo ? `kembali ke pemohon, masuk lagi di ${target}` : target
  return `${label}: ${way}${star(proposed)}`
}

function printLine(sop: Sop, { through, to, proposed }: NonNullable<SopStep['reportingLine']>): string {
  return `Jalur laporan: ${[...through, to].map((id) => jabatanOf(sop, id)).join(' → ')}${star(proposed)}.`
}

function jabatanOf(sop: Sop, id: string): string {
  return sop.pelaksana.find((each) => each.id === id)?.jabatan ?? id
}
