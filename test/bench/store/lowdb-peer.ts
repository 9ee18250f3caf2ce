import { JSONFilePreset } from 'lowdb/node'
import type { CaseFile } from '#shared/schema/case-file.ts'
import { id } from './life-of-case.ts'

/** lowdb as it comes, with so many cases in it: milliseconds that one change takes, never synced. */
export async function lowdbChange(file: string, sample: readonly CaseFile[], cases: number): Promise<number> {
  const database = await JSONFilePreset(file, {
    cases: {} as Record<string, CaseFile>,
    events: [] as Record<string, unknown>[],
  })
  for (let at = 0; at < cases; at++) {
    const caseId = id('c', at)
    const like = sample[at % sample.length]
    if (like) database.data.cases[caseId] = { ...like, id: caseId }
  }
  const started = performance.now()
  await database.update(({ cases: held, events }) => {
    const changed = held[id('c', 1)]
    if (changed) changed.revision += 1
    events.push({ type: 'case.kelengkapan-judged', caseId: id('c', 1) })
  })
  return performance.now() - started
}
