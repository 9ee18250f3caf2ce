import type { CaseEntry } from '#shared/schema/case-entry.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { RecordShelf } from './record-shelf.ts'

/** Cases given at once to those who want every one, and how long others wait for it. */
const mostAtOnce = 100
const sliceMs = 4

interface Wanted {
  readonly isWanted: ((entry: CaseEntry) => boolean) | undefined
  /** Throws where nothing may be read any more. */
  readonly check: () => void
}

export async function* eachCase(
  { list, filed }: RecordShelf,
  { isWanted, check }: Wanted,
): AsyncGenerator<readonly CaseFile[]> {
  let found: CaseFile[] = []
  let sliceEnd = performance.now() + sliceMs
  for (let at = 0; at < list.size; at++) {
    const entry = list.entryAt(at)
    if (!entry || (isWanted && !isWanted(entry))) continue
    check()
    const caseFile = filed.case.look(entry.id)
    if (caseFile) found.push(caseFile)
    if (found.length < mostAtOnce && performance.now() < sliceEnd) continue
    if (found.length > 0) yield found
    found = []
    await new Promise((resolve) => setImmediate(resolve))
    sliceEnd = performance.now() + sliceMs
  }
  if (found.length > 0) yield found
}
