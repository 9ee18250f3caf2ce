import type { OrganisationRow } from '#shared/schema/organisation-command.ts'
import type { FlowColumn } from '../uploads/flow.ts'

export interface OrgColumn extends FlowColumn {
  readonly key: Exclude<keyof OrganisationRow, 'line'>
}

/** The columns of the structure's workbook: one row a post and holder, its unit on every row. */
export const orgColumns: readonly OrgColumn[] = [
  { key: 'unitCode', header: 'Kode unit', aliases: ['Kode unit kerja'] },
  { key: 'unitName', header: 'Nama unit', aliases: ['Unit', 'Unit kerja'] },
  { key: 'unitKind', header: 'Jenis unit', aliases: ['Jenis'] },
  { key: 'parentCode', header: 'Kode induk', aliases: ['Induk', 'Kode unit induk'] },
  { key: 'postCode', header: 'Kode jabatan', aliases: [] },
  { key: 'title', header: 'Nama jabatan', aliases: ['Jabatan'] },
  { key: 'head', header: 'Kepala', aliases: ['Kepala unit', 'Pimpinan'], optional: true },
  { key: 'jenjang', header: 'Jenjang', aliases: ['Eselon', 'Eselon/jenjang'], optional: true },
  { key: 'pelaksana', header: 'Pelaksana SOP', aliases: ['Pelaksana'], optional: true },
  { key: 'account', header: 'Akun', aliases: [], optional: true },
  { key: 'name', header: 'Nama pemegang', aliases: ['Nama', 'Pejabat'] },
  { key: 'nip', header: 'NIP', aliases: [], optional: true },
  { key: 'from', header: 'Sejak', aliases: ['TMT', 'Mulai'] },
  { key: 'to', header: 'Sampai', aliases: ['Berakhir'], optional: true },
]
