import type { RecordReader } from '#bridge/ports/event-store.ts'
import { actorOf } from '#shared/domain/organisation/actor-of.ts'
import { localDate } from '#shared/domain/organisation/local-date.ts'
import type { Account, Actor } from '#shared/schema/account.ts'
import { OFFICE_ID } from '#shared/schema/office-id.ts'
import type { Organisation } from '#shared/schema/organisation.ts'

interface Kept {
  readonly on: string
  readonly actor: Actor
}

/** Records are immutable, so who somebody is holds for the day while neither his account nor the structure changes. */
const kept = new WeakMap<Organisation, WeakMap<Account, Kept>>()

/** Who an account is now, by itself and by the posts that it fills. Asked at every call and every news of the feed. */
export async function actorNow(reader: RecordReader, account: Account, now: Date): Promise<Actor> {
  const organisation = await reader.find('organisation', OFFICE_ID)
  if (!organisation) return actorOf(account, organisation, now)
  const on = localDate(organisation, now)
  const actors = kept.get(organisation) ?? new WeakMap<Account, Kept>()
  kept.set(organisation, actors)
  const known = actors.get(account)
  if (known?.on === on) return known.actor
  const actor = actorOf(account, organisation, now)
  actors.set(account, { on, actor })
  return actor
}
