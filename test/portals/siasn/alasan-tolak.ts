/** BTS = to be mended and sent again, TMS = never. */
interface AlasanTolak {
  id: number
  keterangan: 'BTS' | 'TMS'
  alasan: string
}

// Ids 50 to 68 as SIASN numbers its reasons; the first two texts are known, the others stand for what officers report.
const rows: readonly [AlasanTolak['keterangan'], string][] = [
  ['BTS', 'Data tidak sesuai'],
  ['BTS', 'Dokumen Tidak Lengkap'],
  ['BTS', 'Dokumen tidak terbaca'],
  ['BTS', 'Dokumen salah unggah'],
  ['BTS', 'Nomor sertifikat tidak sesuai dokumen'],
  ['BTS', 'Tanggal pelaksanaan tidak sesuai dokumen'],
  ['BTS', 'Jumlah jam tidak sesuai dokumen'],
  ['BTS', 'Nama kegiatan tidak sesuai dokumen'],
  ['BTS', 'Penyelenggara tidak sesuai dokumen'],
  ['BTS', 'Dokumen belum dilegalisasi'],
  ['TMS', 'Sudah tercatat di riwayat'],
  ['TMS', 'Kegiatan sebelum TMT CPNS'],
  ['TMS', 'Pegawai tidak aktif'],
  ['TMS', 'Penyelenggara tidak terakreditasi'],
  ['TMS', 'Bukan pengembangan kompetensi'],
  ['TMS', 'Dokumen milik pegawai lain'],
  ['TMS', 'Dokumen tidak sah'],
  ['TMS', 'Perguruan tinggi tidak terakreditasi'],
  ['TMS', 'Melewati batas usia'],
]

/** Reason codes with which a submit may be refused. */
const alasanTolak: readonly AlasanTolak[] = rows.map(([keterangan, alasan], i) => ({
  id: 50 + i,
  keterangan,
  alasan,
}))

/** As the form and the detail of a usulan show it: `BTS - Data tidak sesuai (kode 50)`. */
export function alasanText(id: number): string {
  const found = alasanTolak.find((known) => known.id === id)
  if (!found) throw new Error(`No alasan tolak ${id}`)
  return `${found.keterangan} - ${found.alasan} (kode ${id})`
}
