import type { CaseFile } from '#shared/schema/case-file.ts'

type Parts = Pick<
  CaseFile,
  | 'signings'
  | 'assignments'
  | 'outside'
  | 'notices'
  | 'reportPasses'
  | 'archivings'
  | 'children'
  | 'uploadProofs'
>

/** What was recorded in the open visit of a berkas that goes on in another step: it belongs to that step then. */
export function partsInNewStep(caseFile: CaseFile, to: string): Parts {
  const {
    visits,
    signings,
    assignments,
    outside,
    notices,
    reportPasses,
    archivings,
    children,
    uploadProofs,
  } = caseFile
  const open = visits.at(-1)
  if (!open || open.finishedAt) return { signings }
  const moved = <Part extends { readonly stepId: string; readonly visit?: number | undefined }>(
    parts: readonly Part[],
    visit: number,
  ): Part[] => parts.map((part) => (part.visit === visit ? { ...part, stepId: to } : part))
  const count = visits.length
  return {
    // These count their visits from 0.
    signings: moved(signings, count - 1),
    ...(assignments && { assignments: moved(assignments, count) }),
    ...(outside && { outside: moved(outside, count) }),
    ...(notices && { notices: moved(notices, count) }),
    ...(reportPasses && { reportPasses: moved(reportPasses, count) }),
    ...(archivings && { archivings: moved(archivings, count) }),
    ...(children && { children: moved(children, count) }),
    ...(uploadProofs && { uploadProofs: moved(uploadProofs, count) }),
  }
}
