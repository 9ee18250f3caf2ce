import { isInTerm, postById } from './fillers-of.ts'
import { personKey } from './keys-of.ts'
import type { OfficeNow } from './route-step.ts'

interface Joining {
  readonly people: readonly string[]
  readonly known: readonly string[]
}

/**
 * Keys by which people join an audience that does not know them yet: each himself, and his units as he is placed on
 * that day. Who took part himself goes on seeing it when he moves; his later units do not join by it.
 */
export function joiningKeys(
  { people, known }: Joining,
  { organisation, on }: Pick<OfficeNow, 'organisation' | 'on'>,
): string[] {
  const unitsOf = (accountId: string) =>
    organisation.holdings
      .filter((each) => each.accountId === accountId && isInTerm(each, on))
      .flatMap(({ postId }) => postById(organisation, postId)?.unitId ?? [])
  const newcomers = [...new Set(people)].filter((id) => !known.includes(personKey(id)))
  const keys = newcomers.flatMap((id) => [personKey(id), ...unitsOf(id)])
  return [...new Set(keys)].filter((key) => !known.includes(key))
}
