import type { CaseFile } from '#shared/schema/case-file.ts'

/** Accounts of all who have had a hand in a berkas: opened, finished, signed, disposed, were disposed to, hold it. */
export function partakersOf({ openedBy, holder, disposisi, signings, visits }: CaseFile): string[] {
  return [
    openedBy,
    ...(holder ? [holder] : []),
    ...disposisi.filter(({ withdrawnAt }) => !withdrawnAt).flatMap(({ from, to }) => [from, to]),
    ...signings.map(({ by }) => by),
    ...visits.flatMap(({ finishedBy }) => finishedBy ?? []),
  ]
}
