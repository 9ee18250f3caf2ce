import type { UploadFlow } from '../flow.ts'
import type { UploadSlot } from './check-berkas.ts'
import { checkRows } from './check-rows.ts'
import { riwayatColumns } from './riwayat-columns.ts'
import { formOf } from './riwayat-form.page.ts'
import { createRiwayatPortal } from './riwayat-portal.ts'
import { readRiwayatRow } from './riwayat-row.ts'

/** BKN publishes no limit for SIASN; 1 MB is what offices report, so nothing larger is risked. */
const slot: UploadSlot = { minBytes: 200, maxBytes: 1_048_576 }

/** Riwayat kursus and diklat with their certificate, filed one by one into peremajaan of SIASN. */
export const siasnRiwayat: UploadFlow = {
  id: 'siasn-riwayat',
  title: 'Riwayat kursus dan diklat ke SIASN',
  columns: riwayatColumns,
  fileColumn: 'berkas',
  check: (input) => checkRows(input, slot),
  formOf: (data) => formOf(readRiwayatRow(data)),
  identify: (data) => ({
    nip: data.nip ?? '',
    name: data.nama ?? '',
    kind: data.jenis === 'diklat' ? 'Diklat' : 'Kursus',
    number: data.nomor ?? '',
  }),
  openPortal: createRiwayatPortal,
}
