import { expect, test } from 'vitest'
import { makePdf } from '../make-pdf.ts'
import { findRefusal } from './check-riwayat.ts'
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

test.each<[string | undefined, Partial<RiwayatForm>, (Buffer | undefined)?]>([
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
  expect(findRefusal({ ...form, ...change }, pdf, slot)).toBe(expected)
})
