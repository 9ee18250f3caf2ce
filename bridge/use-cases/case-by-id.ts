import type { Ports } from '#bridge/ports/ports.ts'
import { hiddenTexts } from '#shared/domain/disposisi/hidden-texts.ts'
import { rowActs } from '#shared/domain/participant/row-acts.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import type { CaseFile } from '#shared/schema/case-file.ts'
import type { StoredEvent } from '#shared/schema/event.ts'
import type { RowAct } from '#shared/schema/row-act.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { cardOfCase, sopOf, subjectIdsOf } from './card-of-case.ts'
import { findCase } from './decide-on-case.ts'
import { readSubjects } from './read-subjects.ts'

export interface WholeCase {
  readonly card: CaseCard
  readonly caseFile: CaseFile
  readonly sop: Sop
  /** Versions it ran on before, which its earlier events speak of. */
  readonly formerSops: Sop[]
  readonly events: StoredEvent[]
  /** What was done to its rows, where it is a collective one. */
  readonly rowActs: RowAct[]
  /** Notes and reasons by the subject id that the events name. */
  readonly texts: Record<string, string>
}

/** A berkas with its whole history. */
export async function caseById(ports: Ports, actor: Actor, caseId: string): Promise<WholeCase> {
  const caseFile = await findCase(ports.store, actor, caseId)
  const events = await ports.store.eventsOf('case', caseId)
  const onRows = caseFile.participants ? await ports.store.eventsOf('participants', caseId) : []
  const hidden = hiddenTexts(caseFile.disposisi, actor)
  const named = [...subjectIdsOf(caseFile), ...events.flatMap(textIdsOf)]
  const ids = named.filter((id) => id === undefined || !hidden.has(id))
  const subjectOf = await readSubjects(ports.store, ids)
  return {
    card: await cardOfCase(ports, caseFile, { reader: actor }),
    caseFile,
    sop: sopOf(ports, caseFile),
    formerSops: (caseFile.ranOn ?? []).flatMap(({ id, version }) => ports.catalogue.sop(id, version) ?? []),
    events: [...events],
    rowActs: rowActs(onRows),
    texts: Object.fromEntries(
      ids.flatMap((id) => {
        const text = id === undefined ? undefined : subjectOf(id)?.text
        return id === undefined || text === undefined ? [] : [[id, text]]
      }),
    ),
  }
}

/** Whatever text an event names, by the ids that texts have. */
function textIdsOf(event: StoredEvent): string[] {
  return Object.values(event).filter(
    (value): value is string => typeof value === 'string' && value.startsWith('text:'),
  )
}
