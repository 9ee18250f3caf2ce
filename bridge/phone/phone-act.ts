import type { Html } from './html.ts'
import type { PhoneForm } from './phone-form.ts'

/** One thing that somebody can do with what he has in view, from its button to what is said before it is recorded. */
export interface PhoneAct {
  /** As the address names it; how it is recorded is found by this name alone. */
  readonly name: string
  /** What stands on its button. */
  readonly label: string
  readonly isMain?: boolean
  /** What the form carries along unseen: what it is about, and the state that was in view. */
  readonly about: Readonly<Record<string, string>>
  /** What is to be filled in, with what was filled in before. */
  readonly fields: (form: PhoneForm) => Html
  /** Name of the first field that must be filled in and is not. */
  readonly lacks?: (form: PhoneForm) => string | undefined
  /** What will be recorded, as the one who does it would say it. */
  readonly says: (form: PhoneForm) => string
  /** Nothing that is filled in changes what is said: the form is the confirmation. */
  readonly isSaidAtOnce?: true
}

/** The address of an act on the page of what it is about. */
export function actAddress(hostPath: string, { name, about }: Pick<PhoneAct, 'name' | 'about'>): string {
  const { cara, cabang } = about
  const query = new URLSearchParams({ ...(cara && { cara }), ...(cabang && { cabang }) })
  return `${hostPath}/tindakan/${name}${query.size > 0 ? `?${query}` : ''}`
}
