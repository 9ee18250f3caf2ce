import { createHash } from 'node:crypto'
import { people } from '../../portals/siasn/people.ts'
import type { PlannedRow } from './filing-task.ts'

/** Rows as a training leaves them behind: the people of a list one after another, then the next training. */
export function planRows(count: number, berkasPath: string, pdf: Uint8Array): PlannedRow[] {
  const berkasHash = createHash('sha256').update(pdf).digest('hex')
  return Array.from({ length: count }, (_, at) => {
    const person = people[4 + (at % 12)]
    if (!person) throw new Error('The seed must hold sixteen people')
    const { nip, nama } = person
    const nomor = `800.2.9/${String(at + 1).padStart(4, '0')}/BIMTEK/2026`
    return { nip, nama, nomor, namaKegiatan: `Bimbingan Teknis Arsip ${at + 1}`, berkasPath, berkasHash }
  })
}
