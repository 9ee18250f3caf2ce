import type { Page } from 'playwright-core'
import { type PlannedRow, SAME } from './filing-task.ts'

/** What people write themselves: fill, file, click, wait for the toast; nothing is read back. */
export async function fillAndSave(page: Page, row: PlannedRow): Promise<void> {
  await page.getByRole('button', { name: 'Tambah Riwayat Kursus' }).click()
  await page.getByLabel('Jenis Diklat').selectOption(SAME.jenisDiklat)
  await page.getByLabel('Nama Kursus').fill(row.namaKegiatan)
  await page.getByLabel('Institusi Penyelenggara').fill(SAME.penyelenggara)
  await page.getByRole('dialog').getByLabel('Nomor Sertifikat').fill(row.nomor)
  await page.getByLabel('Tanggal Mulai').fill(SAME.tanggalMulai)
  await page.getByLabel('Tanggal Selesai').fill(SAME.tanggalSelesai)
  await page.getByLabel('Tahun').fill(SAME.tahun)
  await page.getByLabel('Jumlah Jam (JP)').fill(SAME.jumlahJam)
  await page.getByLabel('Pilih Berkas').setInputFiles(row.berkasPath)
  await page.getByRole('button', { name: 'Simpan' }).click()
  await page.locator('.toast').last().waitFor()
}
