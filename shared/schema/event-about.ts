import type { NewEvent } from './event.ts'

/** What an event is about stands before the dot of its type: all events of a subject. */
export type EventAbout<S extends string> = Extract<NewEvent, { type: `${S}.${string}` }>

type Subject = NewEvent['type'] extends infer Type ? (Type extends `${infer S}.${string}` ? S : never) : never

export function isAbout<S extends Subject>(event: NewEvent, subject: S): event is EventAbout<S> {
  return event.type.startsWith(subject) && event.type[subject.length] === '.'
}
