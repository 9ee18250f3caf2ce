import type { Signal } from '@preact/signals'
import { useSignal } from '@preact/signals'
import type { ReleaseUpload } from '#shared/schema/upload-run.ts'
import { timeOfDay } from '../../settings/time-of-day.ts'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { TimeInput } from '../../ui/time-input.tsx'
import { usePanel } from '../panel-context.ts'

export interface Manners {
  readonly when: Signal<'now' | 'at'>
  /** As it is typed: `19.00`. */
  readonly time: Signal<string>
  /** Empty = as fast as the portal answers. */
  readonly rate: Signal<string>
  readonly hours: Signal<string>
  readonly tabs: Signal<string>
}

export function useManners(): Manners {
  return {
    when: useSignal<'now' | 'at'>('now'),
    time: useSignal('19.00'),
    rate: useSignal(''),
    hours: useSignal(''),
    tabs: useSignal('1'),
  }
}

/** When it is to begin, as `19.00`: empty where no time was typed that there is, undefined where it begins now. */
export function beginOf({ when, time }: Manners): string | undefined {
  return when.value === 'at' ? timeOfDay(time.value).replace(':', '.') : undefined
}

/** What was chosen, as the release takes it. What is no number leaves it at the usual. */
export function mannersOf(chosen: Manners): Pick<ReleaseUpload, 'at' | 'manners'> {
  const { rate, hours, tabs } = chosen
  const perMinute = Number(rate.value)
  const at = beginOf(chosen)
  return {
    ...(at !== undefined && { at }),
    manners: {
      tabs: Number(tabs.value),
      ...(perMinute >= 1 && { perMinute: Math.min(600, Math.floor(perMinute)) }),
      ...((hours.value === 'inside' || hours.value === 'outside') && { hours: hours.value }),
    },
  }
}

/** When a run begins and how it behaves towards a portal that others use, too. */
export function ReleaseManners({ when, time, rate, hours, tabs }: Manners) {
  const { words } = usePanel()
  return (
    <div class="stack">
      <Choice
        label={words('uploads.when')}
        options={(['now', 'at'] as const).map((value) => ({ value, text: words(`uploads.when.${value}`) }))}
        value={when.value}
        choose={(value) => {
          when.value = value
        }}
      />
      {when.value === 'at' && (
        <Field label={words('uploads.time')} hint={words('uploads.timeHint')}>
          <TimeInput value={time} />
        </Field>
      )}
      <Field label={words('uploads.perMinute')} hint={words('uploads.perMinuteHint')}>
        <input
          class="input"
          type="number"
          min={1}
          max={600}
          step={1}
          value={rate.value}
          onInput={(event) => {
            rate.value = event.currentTarget.value
          }}
        />
      </Field>
      <Field label={words('uploads.hours')}>
        <Select
          value={hours}
          first={words('uploads.hours.any')}
          options={(['outside', 'inside'] as const).map((value) => ({
            value,
            text: words(`uploads.hours.${value}`),
          }))}
        />
      </Field>
      <Field label={words('uploads.tabs')}>
        <Select value={tabs} options={['1', '2', '3', '4'].map((value) => ({ value, text: value }))} />
      </Field>
    </div>
  )
}
