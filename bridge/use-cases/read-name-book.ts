import type { RecordReader } from '#bridge/ports/event-store.ts'
import type { Account } from '#shared/schema/account.ts'
import type { Person } from '#shared/schema/board.ts'

/** The name shown where an account or its subject record is gone. */
export const UNKNOWN = { name: '—', jabatan: '—' }

/** The people of the office by account id, read once and then asked without waiting. */
export interface NameBook {
  readonly people: readonly Person[]
  /** Those, too, whose account is disabled: berkas may still name them. */
  readonly everybody: readonly Person[]
  personOf(accountId: string): { readonly name: string; readonly jabatan: string }
}

export async function readNameBook(store: RecordReader): Promise<NameBook> {
  const accounts = await store.all('account')
  const people = await Promise.all(accounts.map((account) => personOf(store, account)))
  const byId = new Map(people.map((person) => [person.id, person]))
  const active = accounts.filter(({ disabledAt }) => !disabledAt)
  return {
    everybody: people,
    people: active.flatMap(({ id }) => byId.get(id) ?? []),
    personOf: (accountId) => {
      const { name, jabatan } = byId.get(accountId) ?? UNKNOWN
      return { name, jabatan }
    },
  }
}

/** An account with the name from its subject record. */
export async function personOf(
  store: RecordReader,
  { id, subjectId, jabatan, roles, fulfils }: Account,
): Promise<Person> {
  const subject = await store.subject(subjectId)
  return { id, name: subject?.data.name ?? UNKNOWN.name, jabatan, roles, fulfils }
}
