import type { OfficeLoad } from '#shared/schema/office-load.ts'
import { Problem } from '../../ui/problem.tsx'
import type { BoardGroup } from '../board-group.ts'
import { usePanel } from '../panel-context.ts'
import { LoadBars } from './load-bars.tsx'
import { useOfficeLoad } from './use-office-load.ts'
import { WeekChart } from './week-chart.tsx'

/** Where the office's work lies: by person, by unit, and how much came and went each week. */
export function LoadView() {
  const { words } = usePanel()
  const { load, problem } = useOfficeLoad()
  return (
    <section class="page load">
      <Problem text={problem.value} />
      {!load.value && !problem.value && <p class="soft">{words('loading')}</p>}
      {load.value && <Figures load={load.value} />}
    </section>
  )
}

function Figures({ load }: { load: OfficeLoad }) {
  const { words } = usePanel()
  const people = load.people.map(({ accountId, name, jabatan, ...figures }) => ({
    ...figures,
    title: accountId === undefined ? words('load.unheld') : name,
    hint: jabatan,
    group: accountId === undefined ? undefined : ({ kind: 'holder', id: accountId } satisfies BoardGroup),
  }))
  const units = load.units.map(({ unitId, name, ...figures }) => ({
    ...figures,
    title: unitId === undefined ? words('load.noUnit') : name,
    group: unitId === undefined ? undefined : ({ kind: 'unit', id: unitId, name } satisfies BoardGroup),
  }))
  return (
    <>
      <WeekChart weeks={load.weeks} />
      <LoadBars title={words('load.people')} rows={people} />
      {units.length > 0 && <LoadBars title={words('load.units')} rows={units} />}
      <p class="hint">{words('load.purpose')}</p>
    </>
  )
}
