export interface RencanaAksi {
  id: string
  teks: string
}

/** Plans of each person. Two of them begin alike, one differs from another by a single letter's case. */
const plans = [
  'Menyusun laporan bulanan kearsipan',
  'Menyusun laporan bulanan kearsipan unit kerja',
  'Memverifikasi berkas usulan kenaikan pangkat',
  'Memverifikasi berkas usulan Kenaikan Pangkat',
  'Melayani konsultasi kepegawaian di loket',
  'Memutakhirkan data riwayat pegawai pada SIASN',
]

/** `doubled`: the first plan is on the list twice, and nobody can tell the two apart. */
export function rencanaAksiOf(nip: string, doubled: boolean): RencanaAksi[] {
  const texts = doubled ? [...plans, plans[0] ?? ''] : plans
  return texts.map((teks, i) => ({ id: `ra-${nip.slice(-4)}-${i + 1}`, teks }))
}
