import { takesNext } from '../catch.ts'
import type { World } from '../world.ts'
import { findPerson, type Person, people } from './people.ts'

/** Whose card a page of peremajaan gets, and whose its form will be where that is somebody else. */
export interface PersonShown {
  card: Person
  form?: Person
}

/** The person who is asked for, unless a trap keeps the one before in place. */
export function personShown(world: World, nip: string): PersonShown | undefined {
  const person = findPerson(nip)
  if (!person) return undefined
  const previous = previousPerson(world, nip)
  if (takesNext(world.traps.previousCard)) return { card: previous }
  return world.traps.previousPersonInForm ? { card: person, form: previous } : { card: person }
}

/** The one asked for before this one; on a first page somebody else who was there before. */
function previousPerson(world: World, nip: string): Person {
  const { asked } = world
  if (asked.at(-1) !== nip) asked.push(nip)
  const before = findPerson(asked.at(-2) ?? '') ?? people.find((person) => person.nip !== nip)
  if (!before) throw new Error('The seed must hold two people')
  return before
}
