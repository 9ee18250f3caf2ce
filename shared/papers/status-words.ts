import type { CaseFile } from '#shared/schema/case-file.ts'

/** How a berkas stands, in the words of a list. */
export const statusWords: Record<CaseFile['status'], string> = {
  open: 'berjalan',
  returned: 'di pemohon',
  held: 'ditahan',
  done: 'selesai',
  closed: 'ditutup',
  ended: 'dihentikan',
}
