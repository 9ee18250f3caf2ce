import type { Ports } from '#bridge/ports/ports.ts'
import { actingOn, fillersOf, isInTerm } from '#shared/domain/organisation/fillers-of.ts'
import { localDate } from '#shared/domain/organisation/local-date.ts'
import { printedJabatan } from '#shared/domain/organisation/printed-jabatan.ts'
import { OFFICE_ID } from '#shared/schema/office-id.ts'
import type { OrganisationCard } from '#shared/schema/organisation-card.ts'
import { readNameBook } from '../read-name-book.ts'
import { readSubjects } from '../read-subjects.ts'

/** The structure as it stands today, with who fills each post and every acting that is or will be in force; undefined where none is imported. */
export async function readOrganisation(ports: Ports): Promise<OrganisationCard | undefined> {
  const organisation = await ports.store.find('organisation', OFFICE_ID)
  if (!organisation) return undefined
  const { units, posts, holdings, acting, timeZone, revision } = organisation
  const today = localDate(organisation, ports.clock.now())
  const { personOf } = await readNameBook(ports.store)
  const subjectOf = await readSubjects(
    ports.store,
    holdings.map(({ subjectId }) => subjectId),
  )
  const inForce = new Set(actingOn(organisation, today).map(({ id }) => id))
  return {
    revision,
    timeZone,
    units: [...units],
    posts: posts.map((post) => ({
      ...post,
      fillers: [
        ...fillersOf(organisation, post.id, today).map((filler) => ({
          accountId: filler.accountId,
          name: personOf(filler.accountId).name,
          capacity: filler.capacity,
          jabatan: printedJabatan(organisation, post.id, filler),
        })),
        ...holdings
          .filter((each) => each.postId === post.id && each.subjectId !== undefined && isInTerm(each, today))
          .map(({ subjectId = '' }) => ({
            name: subjectOf(subjectId)?.name ?? '—',
            capacity: 'own' as const,
            jabatan: post.title,
          })),
      ],
    })),
    holdings: holdings.map(({ subjectId, ...holding }) => ({
      ...holding,
      name:
        subjectId === undefined
          ? personOf(holding.accountId ?? '').name
          : (subjectOf(subjectId)?.name ?? '—'),
    })),
    acting: acting
      .filter((each) => each.endedAt === undefined && each.acting.to >= today)
      .map((each) => ({ acting: each.acting, inForce: inForce.has(each.acting.id) })),
  }
}
