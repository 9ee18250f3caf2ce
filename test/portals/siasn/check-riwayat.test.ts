import { expect, test } from 'vitest'
import { makePdf } from '../make-pdf.ts'
import { findRefusal } from './check-riwayat.ts'
import { riwayatKinds } from './riwayat-kinds.ts'
import type { RiwayatForm } from './riwayat-store.ts'

const slot = { minBytes: 2048, maxBytes: 4096 }
const form: RiwayatForm = {
  jenisDiklat: 'Seminar',
  nama: 'Seminar Contoh',
  penyelenggara: 'Panitia Contoh',
  nomor: '1/CONTOH/2026',
  tanggalMulai: '28-02-2026',
  tanggalSelesai: '28-02-2026',
  tahun: '2026',
  jumlahJam: '8',
}

test.each<[string | undefined, Record<string, string>, (Buffer | undefined)?]>([
  [undefined, {}],
  [undefined, {}, makePdf(['terkecil'], 2048)],
  [undefined, {}, makePdf(['terbesar'], 4096)],
  ['Ukuran berkas kurang dari 2 KB', {}, makePdf(['kecil'], 2047)],
  ['Ukuran berkas melebihi 4 KB', {}, makePdf(['besar'], 4097)],
  ['Berkas harus berformat PDF', {}, Buffer.alloc(3000, 'x')],
  ['Berkas wajib diunggah', {}, Buffer.alloc(0)],
  ['Jenis Diklat wajib diisi', { jenisDiklat: '' }],
  ['Jenis Diklat tidak dikenal', { jenisDiklat: 'Lainnya' }],
  ['Nomor Sertifikat wajib diisi', { nomor: '' }],
  ['Format Tanggal Mulai harus dd-mm-yyyy', { tanggalMulai: '31-02-2026' }],
  ['Format Tanggal Selesai harus dd-mm-yyyy', { tanggalSelesai: '2026-02-28' }],
  ['Tanggal Selesai tidak boleh sebelum Tanggal Mulai', { tanggalSelesai: '27-02-2026' }],
  ['Tahun harus 4 angka', { tahun: '26' }],
  ['Jumlah Jam (JP) harus berupa angka', { jumlahJam: '8 JP' }],
])('answers %s to %o', (expected, change, pdf = makePdf(['pas'], 3000)) => {
  expect(findRefusal(riwayatKinds.kursus, { form: { ...form, ...change }, pdf }, slot)).toBe(expected)
})

const skp = {
  nomor: '2025',
  tahun: '2025',
  hasilKerja: 'Sesuai Ekspektasi',
  perilakuKerja: 'Di Atas Ekspektasi',
  kuadran: 'Baik',
  statusPenilai: 'ASN',
  penilaiNip: '198109072006041003',
  penilaiNama: 'Hendra Saputra',
  penilaiJabatan: 'Kepala Bidang Pengembangan Kompetensi',
}
const jabatan = {
  nomor: '821/7/BKPSDM/2026',
  jenisJabatan: 'Jabatan Fungsional',
  nama: 'Perencana Ahli Muda',
  unor: 'Badan Perencanaan Pembangunan Daerah',
  tanggalSk: '02-01-2026',
  tmtJabatan: '01-02-2026',
}

test.each<[string | undefined, 'skp' | 'jabatan', Record<string, string>]>([
  [undefined, 'skp', skp],
  ['NIP Penilai harus 18 angka', 'skp', { ...skp, penilaiNip: '19810907' }],
  ['Kuadran Kinerja tidak dikenal', 'skp', { ...skp, kuadran: 'Cukup' }],
  [undefined, 'jabatan', jabatan],
  [undefined, 'jabatan', { ...jabatan, tmtPelantikan: '03-02-2026' }],
  ['Format TMT Pelantikan harus dd-mm-yyyy', 'jabatan', { ...jabatan, tmtPelantikan: 'Februari 2026' }],
  ['Unit Organisasi wajib diisi', 'jabatan', { ...jabatan, unor: '' }],
])('answers %s to %s %o', (expected, jenis, filled) => {
  const pdf = makePdf(['pas'], 3000)
  expect(findRefusal(riwayatKinds[jenis], { form: { nomor: '', ...filled }, pdf }, slot)).toBe(expected)
})
