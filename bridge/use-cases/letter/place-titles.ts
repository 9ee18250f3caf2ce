import type { RecordReader } from '#bridge/ports/event-store.ts'
import { postById } from '#shared/domain/organisation/fillers-of.ts'
import { DomainError } from '#shared/errors.ts'
import { OFFICE_ID } from '#shared/schema/office-id.ts'

/** Words for the places of a signing line; a post or person that is no longer there goes by its key. */
export async function placeTitles(
  tx: RecordReader,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const organisation = await tx.find('organisation', OFFICE_ID)
  const titles = new Map<string, string>()
  for (const key of keys) {
    const account = key.startsWith('@') ? await tx.find('account', key.slice(1)) : undefined
    const held = account?.disabledAt ? undefined : account?.jabatan
    const title = held ?? (organisation && postById(organisation, key)?.title)
    if (title !== undefined) titles.set(key, title)
  }
  return titles
}

/** Throws for the first place of a new line that the office does not have. */
export async function checkPlaces(tx: RecordReader, keys: readonly string[]): Promise<void> {
  const titles = await placeTitles(tx, keys)
  const stranger = keys.find((key) => !titles.has(key))
  if (stranger?.startsWith('@')) throw new DomainError('account-not-found', { account: stranger.slice(1) })
  if (stranger !== undefined) throw new DomainError('post-not-found', { post: stranger })
}
