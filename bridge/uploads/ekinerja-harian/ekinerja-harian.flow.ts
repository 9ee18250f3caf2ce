import type { UploadFlow } from '../flow.ts'
import { checkRows } from './check-rows.ts'
import { harianColumns } from './harian-columns.ts'
import { createHarianPortal } from './harian-portal.ts'
import { harianLabels } from './harian-row.ts'
import { kinerjaPlace } from './kinerja-place.ts'

/** One's own progres harian, filed activity by activity into one's own account of E-Kinerja. */
export const ekinerjaHarian: UploadFlow = {
  id: 'ekinerja-harian',
  title: 'Progres harian ke E-Kinerja (pekerjaan sendiri)',
  host: kinerjaPlace.host,
  columns: harianColumns,
  columnsFor: () => harianColumns,
  check: checkRows,
  formOf: () => ({ kind: 'harian', fields: Object.values(harianLabels) }),
  identify: ({ nip = '', nama = '', tanggal = '', jamMulai = '', jamSelesai = '', kegiatan = '' }) => ({
    nip,
    name: nama,
    kind: `${tanggal} ${jamMulai}–${jamSelesai}`,
    number: kegiatan,
  }),
  openPortal: createHarianPortal,
}
