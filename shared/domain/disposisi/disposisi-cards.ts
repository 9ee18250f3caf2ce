import type { Disposisi, DisposisiCard } from '#shared/schema/disposisi.ts'
import type { CardSources } from '../card-sources.ts'
import { sheetCard } from '../sheet-card.ts'
import { branchState } from './branch-state.ts'

type Sources = Pick<CardSources, 'subjectOf' | 'personOf'>

/** A tree as those may see it who may see its record: with the names and texts. */
export function disposisiCards(tree: readonly Disposisi[], sources: Sources): DisposisiCard[] {
  return tree.map((branch) => {
    const { sheet, ...rest } = branch
    const note = textOf(branch.noteId, sources)
    const report = textOf(branch.reportId, sources)
    return {
      ...rest,
      state: branchState(tree, branch),
      fromName: sources.personOf(branch.from).name,
      toName: sources.personOf(branch.to).name,
      ...(note !== undefined && { note }),
      ...(report !== undefined && { report }),
      ...(sheet && { sheet: sheetCard(sheet, sources) }),
    }
  })
}

function textOf(id: string | undefined, { subjectOf }: Sources): string | undefined {
  return id === undefined ? undefined : subjectOf(id)?.text
}
