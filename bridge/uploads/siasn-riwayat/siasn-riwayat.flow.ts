import type { FlowColumn, UploadFlow } from '../flow.ts'
import { siasnPlace } from '../siasn-place.ts'
import type { UploadSlot } from './check-berkas.ts'
import { checkRows } from './check-rows.ts'
import { riwayatColumns } from './riwayat-columns.ts'
import { formOf } from './riwayat-form.page.ts'
import { kindOf, type RiwayatKind, riwayatKinds } from './riwayat-kinds.ts'
import { createRiwayatPortal } from './riwayat-portal.ts'
import { readRiwayatRow } from './riwayat-row.ts'

/** BKN publishes no limit for SIASN; 1 MB is what offices report, so nothing larger is risked. */
const slot: UploadSlot = { minBytes: 200, maxBytes: 1_048_576 }

/** Riwayat of six kinds with the PDF of each record, filed one by one into peremajaan of SIASN. */
export const siasnRiwayat: UploadFlow = {
  id: 'siasn-riwayat',
  title: 'Riwayat (kursus, diklat, seminar, SKP, pendidikan, jabatan) ke SIASN',
  host: siasnPlace.host,
  columns: riwayatColumns,
  columnsFor,
  jenis: riwayatKinds.map(({ jenis }) => jenis),
  fileColumn: 'berkas',
  check: (input) => checkRows(input, slot),
  formOf: (data) => formOf(readRiwayatRow(data)),
  identify: (data) => ({
    nip: data.nip ?? '',
    name: data.nama ?? '',
    kind: kindOf(data.jenis ?? '')?.word ?? data.jenis ?? '',
    number: data[kindOf(data.jenis ?? '')?.key ?? 'nomor'] ?? '',
  }),
  openPortal: createRiwayatPortal,
}

/** Which columns a workbook needs for the kinds that it holds; one that names none is taken for a workbook of kursus. */
function columnsFor(jenis: readonly string[]): FlowColumn[] {
  const named = jenis.flatMap((word) => kindOf(word.trim().toLowerCase()) ?? [])
  const kinds: readonly RiwayatKind[] = named.length > 0 ? named : riwayatKinds.slice(0, 1)
  const fields = kinds.flatMap((kind) => kind.fields)
  return riwayatColumns.filter(
    (column) =>
      ['nip', 'nama', 'jenis', 'berkas'].includes(column.key) || fields.some(({ key }) => key === column.key),
  )
}
