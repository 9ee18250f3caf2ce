import type { CaseList } from '#bridge/storage/cases/case-list.ts'
import type { PersonVault } from '#bridge/storage/embedded/person-vault.ts'
import type { SealedSubject } from '#bridge/storage/embedded/sealed-subject.ts'
import type { StateFile } from './state-file.ts'

/** No longer at a stretch, so that nobody feels it. */
const sliceMs = 4

/** Unseals the names that search looks at, beside the running work: `people` from the state, then `later` ones. */
export async function readNames(
  people: StateFile | undefined,
  later: readonly SealedSubject[],
  {
    list,
    vault,
    signal,
  }: { readonly list: CaseList; readonly vault: PersonVault; readonly signal: AbortSignal },
): Promise<void> {
  let sliceEnd = performance.now() + sliceMs
  const take = async (sealed: SealedSubject): Promise<void> => {
    list.noteOldSubject(sealed.id, vault.unseal(sealed))
    if (performance.now() < sliceEnd) return
    await new Promise((resolve) => setImmediate(resolve))
    sliceEnd = performance.now() + sliceMs
  }
  for await (const slice of people?.rows<SealedSubject>() ?? [])
    for (const sealed of slice) {
      if (signal.aborted) return
      await take(sealed)
    }
  for (const sealed of later) await take(sealed)
  list.endOldSubjects()
}
