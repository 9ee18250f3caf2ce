import type { CaseFile } from '#shared/schema/case-file.ts'

/** Of what was recorded, that which belongs to the visit a case is in now; none where no visit is open. */
export function ofThisVisit<T extends { readonly visit: number }>(
  { visits }: Pick<CaseFile, 'visits'>,
  parts: readonly T[] | undefined,
): readonly T[] {
  if (visits.at(-1)?.finishedAt) return []
  return (parts ?? []).filter(({ visit }) => visit === visits.length)
}
