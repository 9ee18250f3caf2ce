import type { ReportSigner } from '#bridge/ports/reported-upload.ts'
import type { Person } from '#shared/schema/board.ts'
import type { Capacity } from '#shared/schema/capacity.ts'
import type { OrganisationCard } from '#shared/schema/organisation-card.ts'
import type { Sop } from '#shared/schema/sop.ts'

/** Where no SOP names a line. */
const neutral: readonly ReportSigner[] = [
  { heading: 'Pembuat laporan', jabatan: '' },
  { heading: 'Mengetahui', jabatan: '' },
]

/**
 * Who signs the report of an upload: the reporting line of the SOP (`reportingLine` of a step), from its first
 * hand to the one it goes to. Where one post of the structure fulfils a pelaksana, whoever fills it today signs, a Plh or
 * Plt before the holder and as such; else a name is filled in only where exactly one account fulfils the pelaksana.
 */
export function reportSigners(
  sop: Sop | undefined,
  people: readonly Person[],
  posts: OrganisationCard['posts'] = [],
): readonly ReportSigner[] {
  const line = sop?.steps.find(({ reportingLine }) => reportingLine)?.reportingLine
  if (!sop || !line) return neutral
  const ids = [...line.through, line.to]
  return ids.map((id, at) => {
    const heading = at === 0 ? 'Dibuat oleh' : at === ids.length - 1 ? 'Disampaikan kepada' : 'Melalui'
    const key = `${sop.id}/${id}`
    const filler = fillerOf(posts.filter(({ fulfils }) => fulfils.includes(key)))
    if (filler) return { heading, jabatan: filler.jabatan, name: filler.name }
    const holders = people.filter(({ fulfils }) => fulfils.includes(key))
    const [holder] = holders
    return {
      heading,
      jabatan: sop.pelaksana.find((pelaksana) => pelaksana.id === id)?.jabatan ?? id,
      ...(holder && holders.length === 1 && { name: holder.name }),
    }
  })
}

/** Who signs for the one post; several posts are several persons, and nobody is chosen among them. */
function fillerOf([post, ...others]: OrganisationCard['posts']) {
  if (!post || others.length > 0) return undefined
  const { fillers } = post
  const of = (...capacities: Capacity[]) => fillers.filter(({ capacity }) => capacities.includes(capacity))
  const [filler, ...more] =
    [of('plh', 'plt'), of('stand-in'), of('own')].find((some) => some.length > 0) ?? []
  return more.length === 0 ? filler : undefined
}
