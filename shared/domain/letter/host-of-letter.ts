import type { Letter } from '#shared/schema/letter.ts'
import type { DisposisiHost } from '../disposisi/disposisi-host.ts'
import { personOfLetter } from './letter-details.ts'

export function hostOfLetter({ id, agenda, disposisi, signings }: Letter): DisposisiHost {
  return {
    kind: 'letter',
    id,
    number: agenda.printed,
    personId: personOfLetter(id),
    tree: disposisi,
    signings,
  }
}
