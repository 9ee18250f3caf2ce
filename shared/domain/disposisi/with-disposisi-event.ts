import type { CaseFile } from '#shared/schema/case-file.ts'
import type { NewDisposisi } from '#shared/schema/disposisi.ts'
import { applyDisposisiEvent, type DisposisiEvent, markSheet } from './apply-disposisi-event.ts'
import { branchOf } from './branch-of.ts'
import { issueOf } from './branch-state.ts'

/**
 * A sheet of a berkas moves it to the desk of its coordinator, else of its only receiver. Of several receivers without
 * a coordinator nobody holds it: who it is would be a guess. What one of the others passes on moves nothing.
 */
export function withNewBranch(caseFile: CaseFile, branch: NewDisposisi): CaseFile {
  const { holder: before, ...rest } = caseFile
  const disposisi = [...caseFile.disposisi, branch]
  const sheet = disposisi.filter((each) => issueOf(each) === issueOf(branch))
  const parent = disposisi.find(({ id }) => id === branch.parentId)
  const moves = !parent || parent.to === before || sheet.some(({ to }) => to === before)
  if (!moves) return { ...caseFile, disposisi }
  const desk = sheet.find(({ coordinator }) => coordinator) ?? (sheet.length === 1 ? branch : undefined)
  return { ...rest, disposisi, ...(desk && { holder: desk.to }) }
}

/** A branch that held the berkas and is withdrawn gives it back to the one who had passed it on. */
export function withDisposisiEvent(caseFile: CaseFile, event: DisposisiEvent): CaseFile {
  const changed = {
    ...caseFile,
    disposisi: applyDisposisiEvent(caseFile.disposisi, event),
    signings:
      'actId' in event
        ? caseFile.signings.map((each) => (each.id === event.actId ? markSheet(each, event) : each))
        : caseFile.signings,
  }
  if (event.type !== 'case.disposisi-withdrawn') return changed
  const branch = branchOf(changed.disposisi, event.disposisiId)
  if (branch?.to !== changed.holder) return changed
  const { holder: _withdrawn, ...rest } = changed
  const parent = branchOf(changed.disposisi, branch?.parentId)
  return { ...rest, ...(parent && { holder: parent.to }) }
}
