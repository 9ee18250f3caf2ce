import type { Organisation } from '#shared/schema/organisation.ts'
import { type Filler, postById } from './fillers-of.ts'

/**
 * The jabatan as tata naskah dinas prints it over a name: "Plh. Kepala Bidang …", or "a.n. Kepala Badan" with the
 * signer's own jabatan on the line below. A stand-in signs as himself, for the post he stands in for.
 */
export function printedJabatan(
  organisation: Organisation,
  postId: string,
  { capacity, acting }: Filler,
): string {
  const titleOf = (id: string) => postById(organisation, id)?.title ?? '—'
  const title = titleOf(postId)
  switch (capacity) {
    case 'own':
      return title
    case 'plh':
      return `Plh. ${title}`
    case 'plt':
      return `Plt. ${title}`
    case 'stand-in':
      return `Pengganti sementara ${title}`
    case 'an':
      return `a.n. ${title}\n${titleOf(acting && 'byPostId' in acting ? acting.byPostId : '')}`
    case 'ub': {
      if (acting?.capacity !== 'ub') return `a.n. ${title}`
      return `a.n. ${title}\n${titleOf(acting.throughPostId)}\nu.b.\n${titleOf(acting.byPostId)}`
    }
  }
}
