import type { Person } from '#shared/schema/board.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { ReportSigner } from './reported-upload.ts'

/** Where no SOP names a line. */
const neutral: readonly ReportSigner[] = [
  { heading: 'Pembuat laporan', jabatan: '' },
  { heading: 'Mengetahui', jabatan: '' },
]

/**
 * Who signs the report of an upload: the reporting line of the SOP (`reportingLine` of a step), from its first
 * hand to the one it goes to. A name is filled in only where exactly one account fulfils the pelaksana.
 */
export function reportSigners(sop: Sop | undefined, people: readonly Person[]): readonly ReportSigner[] {
  const line = sop?.steps.find(({ reportingLine }) => reportingLine)?.reportingLine
  if (!sop || !line) return neutral
  const ids = [...line.through, line.to]
  return ids.map((id, at) => {
    const holders = people.filter(({ fulfils }) => fulfils.includes(`${sop.id}/${id}`))
    const [holder] = holders
    return {
      heading: at === 0 ? 'Dibuat oleh' : at === ids.length - 1 ? 'Disampaikan kepada' : 'Melalui',
      jabatan: sop.pelaksana.find((pelaksana) => pelaksana.id === id)?.jabatan ?? id,
      ...(holder && holders.length === 1 && { name: holder.name }),
    }
  })
}
