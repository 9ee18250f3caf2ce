import type { UploadFlow } from '../flow.ts'
import { siasnPlace } from '../siasn-place.ts'
import { checkRows } from './check-rows.ts'
import { ipAsnReport } from './ip-asn-report.ts'
import { factColumns, nilaiColumns } from './nilai-columns.ts'
import { entryLabels } from './nilai-entry.ts'
import { createNilaiPortal, shownTitles } from './nilai-portal.ts'

/** IP-ASN values read for every NIP and compared with the office's own score; entries filed where SIASN takes them. */
export const ipAsn: UploadFlow = {
  id: 'ip-asn',
  title: 'Nilai IP-ASN di SIASN, dibandingkan dengan skor kantor',
  host: siasnPlace.host,
  columns: nilaiColumns,
  columnsFor: () =>
    nilaiColumns.filter(
      ({ key }) => ['nip', 'nama', 'jenis'].includes(key) || factColumns.some((fact) => fact === key),
    ),
  check: checkRows,
  formOf: ({ jenis }) =>
    jenis === 'isian'
      ? { kind: 'isian', fields: ['NIP', ...Object.values(entryLabels)] }
      : { kind: 'nilai', fields: ['NIP', 'Nama', ...shownTitles] },
  identify: ({ nip = '', nama = '', jenis = '', aturan = '' }) => ({
    ...{ nip, name: nama, number: aturan },
    kind: jenis === 'isian' ? 'Isian IP-ASN' : 'Nilai IP-ASN',
  }),
  report: ipAsnReport,
  openPortal: createNilaiPortal,
}
