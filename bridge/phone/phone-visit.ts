import type { Ports } from '#bridge/ports/ports.ts'
import type { Person } from '#shared/schema/board.ts'
import type { PhoneDesk } from './phone-desk.ts'
import type { PhoneForm } from './phone-form.ts'
import type { PhoneView } from './phone-view.ts'
import type { PhoneFailure } from './problem-of.ts'

/** One request of somebody who is signed in. */
export interface PhoneVisit {
  readonly ports: Ports
  readonly desk: PhoneDesk
  readonly me: Person
  readonly view: PhoneView
  /** Of the address. */
  readonly params: Readonly<Record<string, string>>
  readonly form: PhoneForm
  /** What was thrown, in a sentence. */
  readonly failureOf: (thrown: unknown) => PhoneFailure
}

/** A page, or another address to go to. */
export type PhoneAnswer = { readonly page: string; readonly status?: number } | { readonly goTo: string }
