import type { NewEvent } from '#shared/schema/event.ts'
import type { Letter } from '#shared/schema/letter.ts'
import { type Attempt, stamp } from '../attempt.ts'
import { agencyUnit } from '../organisation/agency-unit.ts'
import { postById } from '../organisation/fillers-of.ts'
import { joiningKeys } from '../organisation/joining-keys.ts'
import type { OfficeNow } from '../organisation/route-step.ts'

interface Reaching extends Attempt<{ readonly commandId: string }> {
  readonly office: OfficeNow
}

/**
 * The event that brings a letter to the eyes of the units that handle it: of who entered it, got it from TU, gave or
 * received a disposisi, signed it or is to sign it; of one that no unit handles yet the agency's own, so that its head
 * sees it. None if nothing changed, and for a letter from before the structure.
 */
export function reachLetter(letter: Letter, isNew: boolean, { office, ...attempt }: Reaching): NewEvent[] {
  if (!letter.audience && !isNew) return []
  const { registeredBy, handedTo, disposisi, signings, line = [] } = letter
  const people = [
    registeredBy,
    ...(handedTo ? [handedTo] : []),
    ...disposisi.filter(({ withdrawnAt }) => !withdrawnAt).flatMap(({ from, to }) => [from, to]),
    ...signings.map(({ by }) => by),
    ...line.flatMap(({ key }) => (key.startsWith('@') ? key.slice(1) : [])),
  ]
  const known = letter.audience ?? []
  const ofLine = line.flatMap(({ key }) => postById(office.organisation, key)?.unitId ?? [])
  const named = [...joiningKeys({ people, known }, office), ...ofLine]
  const isOfUnit = [...known, ...named].some((key) => !key.startsWith('@'))
  const joining = isOfUnit ? named : [...named, ...agencyUnit(office.organisation)]
  const audience = [...new Set(joining)].filter((key) => !known.includes(key))
  if (audience.length === 0) return []
  return [{ type: 'letter.reached', ...stamp(attempt), letterId: letter.id, audience }]
}
