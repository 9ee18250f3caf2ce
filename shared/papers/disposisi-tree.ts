import { branchState } from '#shared/domain/disposisi/branch-state.ts'
import { withJabatan } from '#shared/domain/disposisi/with-jabatan.ts'
import type { Disposisi } from '#shared/schema/disposisi.ts'
import { type PaperSources, personIn } from './paper-sources.ts'
import { paperTime, plainPaperDate } from './paper-time.ts'

/** A branch of the tree, with how deep it lies. */
export interface BranchLine {
  readonly depth: number
  readonly text: string
  readonly at: string
  readonly state: string
}

const states = {
  unread: 'belum dibaca',
  read: 'dibaca',
  'passed-on': 'diteruskan',
  settled: 'selesai',
  withdrawn: 'ditarik',
} as const

/** The disposisi of a berkas from the first to the last, each under the one that it follows from. */
export function disposisiTree(sources: PaperSources): BranchLine[] {
  const all = sources.caseFile.disposisi
  const known = new Set(all.map(({ id }) => id))
  const below = (parentId: string | undefined, depth: number): BranchLine[] =>
    all
      .filter((each) => (each.parentId && known.has(each.parentId) ? each.parentId : undefined) === parentId)
      .flatMap((each) => [lineOf(each, depth, sources), ...below(each.id, depth + 1)])
  return below(undefined, 0)
}

function lineOf(branch: Disposisi, depth: number, sources: PaperSources): BranchLine {
  const time = paperTime(sources.timeZone)
  const { name } = personIn(sources, branch.from)
  const isOwn = branch.capacity === undefined || branch.capacity === 'own'
  const from = withJabatan(name, isOwn ? undefined : branch.jabatan)
  const to = withJabatan(personIn(sources, branch.to).name, branch.toJabatan)
  const note = branch.noteId === undefined ? '' : ` Catatan: ${sources.texts[branch.noteId] ?? '—'}`
  const origin = branch.sheet
    ? ` (dicatat dari lembar tertanggal ${plainPaperDate(branch.sheet.onSheet)})`
    : ''
  return {
    depth,
    text: `${from} kepada ${to}: ${branch.instructions.join('; ')}.${note}${origin}`,
    at: time.short(branch.issuedAt),
    state: states[branchState(sources.caseFile.disposisi, branch)],
  }
}
