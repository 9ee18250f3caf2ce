import type { Sop } from '#shared/schema/sop.ts'
import { timeSentences } from '#shared/sop/time-sentences.ts'
import { printSopSteps, stepRemarks } from './print-sop-steps.ts'
import { star } from './star.ts'
import { wrapText } from './text-table.ts'

const lineWidth = 114

/** The 14 components under the names of the regulation. */
const componentNames: Record<keyof NonNullable<Sop['components']>, string> = {
  persyaratan: 'Persyaratan',
  prosedur: 'Sistem, mekanisme dan prosedur',
  jangkaWaktu: 'Jangka waktu penyelesaian',
  biaya: 'Biaya/tarif',
  produk: 'Produk pelayanan',
  pengaduan: 'Penanganan pengaduan, saran dan masukan',
  dasarHukum: 'Dasar hukum',
  sarana: 'Sarana, prasarana dan/atau fasilitas',
  kompetensi: 'Kompetensi pelaksana',
  pengawasan: 'Pengawasan internal',
  jumlahPelaksana: 'Jumlah pelaksana',
  jaminanPelayanan: 'Jaminan pelayanan',
  jaminanKeamanan: 'Jaminan keamanan dan keselamatan pelayanan',
  evaluasi: 'Evaluasi kinerja pelaksana',
}

/** A SOP as a person reads it in a terminal of 120 columns. `perWeek` = working days that its calendar counts a minggu as. */
export function printSop(sop: Sop, perWeek: number): string {
  const { source } = sop
  return [
    printHead(sop),
    section('Langkah', [printSopSteps(sop), '', '* usulan, perlu konfirmasi instansi']),
    section('Jumlah waktu dan aturan jam', items(timeSentences(sop, perWeek))),
    section('Keterangan langkah', items(stepRemarks(sop))),
    section('Jenis layanan', printServiceTypes(sop.serviceTypes)),
    section('Kewajiban berkala', items(sop.duties.map(printDuty))),
    section('Pengaduan', printPengaduan(sop.pengaduan)),
    section('Jam layanan', items(sop.serviceHours ?? [])),
    section('Register', items(sop.registers.map(({ title }) => title))),
    section('Pengendalian', items(sop.controls ?? [])),
    section('Dasar hukum', items(sop.basis.map(printBasis))),
    section('Komponen Standar Pelayanan', items(printComponents(sop))),
    section('Pembetulan salah ketik dan salah pindai', items(source.corrections.map(printCorrection))),
    section('Pertanyaan untuk instansi', items(source.questions.map(printQuestion))),
    section('Tidak ada dalam dokumen', items(source.missing)),
    section('Catatan', items(source.notes ?? [])),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function printHead(sop: Sop): string {
  const { id, version, title, agency, unit, source, calendar, total, identity } = sop
  return [
    title,
    `${agency}${unit ? `, ${unit}` : ''}`,
    `Id ${id}, versi ${version}`,
    ...(identity?.nomor ? [`Nomor SOP ${identity.nomor}`] : []),
    `Sumber: ${source.document}`,
    `Kalender: ${calendar.id}${star(calendar.proposed)}`,
    ...(total ? wrapText(`Jangka waktu menurut dokumen: ${printTotal(total)}`, lineWidth) : []),
  ].join('\n')
}

function printTotal({ waktu, note, alternativeStart }: NonNullable<Sop['total']>): string {
  return [
    `${waktu.original}.`,
    ...(note ? [note] : []),
    ...(alternativeStart ? [`Pembacaan lain: ${alternativeStart}.`] : []),
  ].join(' ')
}

function printServiceTypes(serviceTypes: Sop['serviceTypes']): string[] {
  if (!serviceTypes) return []
  return items([
    ...serviceTypes.items.map(({ title }) => title),
    ...(serviceTypes.open ? ['(daftar terbuka: jenis lain boleh ditambahkan)'] : []),
  ])
}

function printDuty({ title, original, owner, ownerProposed, note }: Sop['duties'][number]): string {
  const parts = [
    original ?? 'selang waktu tidak disebut',
    ...(owner ? [`${owner}${star(ownerProposed)}`] : []),
  ]
  return `${title} (${parts.join('; ')})${note ? ` – ${note}` : ''}`
}

function printPengaduan(pengaduan: Sop['pengaduan']): string[] {
  if (!pengaduan) return []
  const { channels, officer, place, flow, limits, note } = pengaduan
  return items([
    ...channels.map(({ kind, text }) => `${kind}: ${text}`),
    ...(officer ? [`Petugas: ${officer}${place ? `, ${place}` : ''}`] : []),
    ...(flow ?? []),
    ...(limits ?? []),
    ...(note ? [note] : []),
  ])
}

function printBasis({ text, supersededBy, note }: Sop['basis'][number]): string {
  return [text, ...(supersededBy ? [`sudah diganti ${supersededBy}`] : []), ...(note ? [note] : [])].join(
    ' – ',
  )
}

function printComponents({ components }: Sop): string[] {
  return Object.entries(componentNames).flatMap(([key, name]) => {
    const component = components?.[key as keyof typeof componentNames]
    return component
      ? [`${component.mark ? `${component.mark} ` : ''}${name}: ${component.items.join('; ')}`]
      : []
  })
}

function printCorrection({ original, corrected, where }: Sop['source']['corrections'][number]): string {
  return `${where ? `${where}: ` : ''}"${original}" → "${corrected}"`
}

function printQuestion({ where, question, reading }: Sop['source']['questions'][number]): string {
  return `${where}: ${question}${reading ? ` Sementara dibaca: ${reading}` : ''}`
}

function items(texts: readonly string[]): string[] {
  return texts.flatMap((text) =>
    wrapText(text, lineWidth).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`),
  )
}

function section(title: string, lines: readonly string[]): string {
  return lines.length ? [title.toUpperCase(), ...lines].join('\n') : ''
}
