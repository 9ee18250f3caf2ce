import type { OfficeLoad } from '#shared/schema/office-load.ts'
import { usePanel } from '../panel-context.ts'

const HEIGHT = 56

/** What came and what ended in each of the last weeks, side by side; the figures stand in a table below for those who read. */
export function WeekChart({ weeks }: { weeks: OfficeLoad['weeks'] }) {
  const { words, language } = usePanel()
  const most = Math.max(1, ...weeks.flatMap(({ opened, ended }) => [opened, ended]))
  const day = new Intl.DateTimeFormat(language === 'id' ? 'id-ID' : 'en-GB', {
    ...{ day: 'numeric', month: 'short', timeZone: 'UTC' },
  })
  const height = (count: number) => `${(HEIGHT * count) / most}px`
  return (
    <table class="weeks">
      <caption>
        {words('load.weeks')}{' '}
        <span class="soft small-text weeks-key">
          <i class="opened" /> {words('load.opened')} <i class="ended" /> {words('load.ended')}
        </span>
      </caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{words('load.week')}</th>
          <th scope="col">{words('load.opened')}</th>
          <th scope="col">{words('load.ended')}</th>
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ from, opened, ended }) => (
          <tr key={from}>
            <th scope="row" class="figures">
              {day.format(new Date(`${from}T00:00:00Z`))}
            </th>
            <td class="opened figures">
              {opened}
              <i style={{ height: height(opened) }} />
            </td>
            <td class="ended figures">
              {ended}
              <i style={{ height: height(ended) }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
