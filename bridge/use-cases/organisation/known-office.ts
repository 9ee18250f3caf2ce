import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import type { KnownPerson } from '#shared/domain/organisation/check-holdings.ts'
import type { KnownOffice } from '#shared/domain/organisation/check-organisation.ts'
import type { Organisation } from '#shared/schema/organisation.ts'

/** Everybody with an account that is not disabled, the holders without one, and every pelaksana of every SOP. */
export async function knownOffice(
  { catalogue }: Ports,
  reader: RecordReader,
  organisation: Organisation | undefined,
): Promise<KnownOffice> {
  const accounts = (await reader.all('account')).filter(({ disabledAt }) => !disabledAt)
  const strangers = new Set(organisation?.holdings.flatMap(({ subjectId }) => subjectId ?? []))
  const known = [
    ...accounts.map(({ id, subjectId }) => ({ accountId: id, subjectId })),
    ...[...strangers].map((subjectId) => ({ subjectId })),
  ]
  const people = await Promise.all(
    known.map(async (each): Promise<KnownPerson> => {
      const data = (await reader.subject(each.subjectId))?.data
      return { ...each, name: data?.name ?? '', ...(data?.nip && { nip: data.nip }) }
    }),
  )
  const pelaksana = catalogue.sops().flatMap((sop) => sop.pelaksana.map(({ id }) => `${sop.id}/${id}`))
  return { people, pelaksana: new Set(pelaksana) }
}
