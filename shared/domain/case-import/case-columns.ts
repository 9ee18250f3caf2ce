import type { AgendaColumn } from '../agenda/agenda-columns.ts'

export type CaseKey =
  | ('number' | 'sop' | 'step' | 'applicant' | 'nip' | 'name')
  | ('receivedOn' | 'stepSince' | 'holder' | 'serviceType')

/** The columns of a workbook of running berkas. */
export const caseColumns: readonly AgendaColumn<CaseKey>[] = [
  { key: 'number', header: 'Nomor agenda', aliases: ['No agenda', 'Nomor berkas', 'No berkas'] },
  { key: 'sop', header: 'SOP', aliases: ['Layanan', 'Id SOP', 'Judul SOP'] },
  { key: 'step', header: 'Langkah', aliases: ['Tahap', 'Posisi'] },
  { key: 'applicant', header: 'Jenis pemohon', aliases: ['Pemohon'] },
  { key: 'nip', header: 'NIP', aliases: [], optional: true },
  { key: 'name', header: 'Nama', aliases: ['Nama pemohon'], optional: true },
  {
    key: 'receivedOn',
    header: 'Tanggal terima',
    aliases: ['Tgl terima', 'Tanggal diterima', 'Tgl diterima'],
    optional: true,
  },
  { key: 'stepSince', header: 'Di langkah ini sejak', aliases: ['Sejak'], optional: true },
  { key: 'holder', header: 'Pemegang', aliases: ['Petugas'], optional: true },
  { key: 'serviceType', header: 'Jenis layanan', aliases: [], optional: true },
]
