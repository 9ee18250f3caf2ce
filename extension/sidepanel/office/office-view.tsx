import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { mayMendAnchors } from '#shared/domain/anchor/may-mend-anchors.ts'
import type { OrganisationCard } from '#shared/schema/organisation-card.ts'
import { Problem } from '../../ui/problem.tsx'
import { usePanel, usePanelBoard } from '../panel-context.ts'
import { failureSentence } from '../use-command.ts'
import { ActingList } from './acting-list.tsx'
import { AnchorList } from './anchor-list.tsx'
import { UnitTree } from './unit-tree.tsx'

/** Read once and again after each change from here; `undefined` in it = the office has no structure. */
type Read = { readonly card: OrganisationCard | undefined }

/**
 * The structure of the office to look at, who acts for whom, which TU and superiors record here, and the pointers to
 * controls of the portals that admin and superiors mend.
 */
export function OfficeView() {
  const { model, words } = usePanel()
  const { me } = usePanelBoard()
  const read = useSignal<Read | undefined>(undefined)
  const problem = useSignal<string | undefined>(undefined)

  async function load(): Promise<void> {
    const answer = await model.call((client) => client.organisation.read.query())
    if (answer.ok) read.value = { card: answer.value }
    problem.value = answer.ok ? undefined : failureSentence(answer.failure, words)
    void model.readMe()
  }
  useEffect(() => {
    void load()
  }, [model])

  if (!read.value) {
    return (
      <section class="page">
        <Problem text={problem.value} />
        {!problem.value && <p class="soft">{words('loading')}</p>}
      </section>
    )
  }
  const { card } = read.value
  return (
    <section class="page">
      <Problem text={problem.value} />
      {card ? (
        <>
          <ActingList office={card} reload={load} />
          <h2>{words('office.units')}</h2>
          <UnitTree office={card} />
        </>
      ) : (
        <p class="note">{words('office.none')}</p>
      )}
      {mayMendAnchors(me) && <AnchorList />}
    </section>
  )
}
