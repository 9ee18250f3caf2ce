import { type Signal, useSignal } from '@preact/signals'
import { spelledDate, typedDate } from '#shared/business-time/typed-date.ts'
import { usePanel } from './panel-context.ts'

/**
 * A field for a date, typed day first whatever the language of the browser, or picked from its calendar. In the signal it
 * lies as `2026-11-23`; empty = none. What is no date lies there as it was typed, and the server refuses it.
 */
export function DateInput({ value }: { value: Signal<string> }) {
  const { words } = usePanel()
  const typed = useSignal<{ readonly text: string; readonly as: string } | undefined>(undefined)
  const said = value.value
  const isWrong = said !== '' && typedDate(said) === undefined
  const shown = typed.value?.as === said ? typed.value.text : spelledDate(said)
  function take(text: string): void {
    const as = typedDate(text) ?? text.trim()
    typed.value = { text, as }
    value.value = as
  }
  return (
    <>
      <span class="date">
        <input
          class="input"
          autocomplete="off"
          inputMode="numeric"
          maxLength={10}
          placeholder={words('date.form')}
          value={shown}
          aria-invalid={isWrong}
          onInput={(event) => take(event.currentTarget.value)}
          onBlur={() => {
            typed.value = undefined
          }}
        />
        <input
          class="input date-picker"
          type="date"
          // It only spares typing, and would stand four stops of Tab in the way of who types.
          tabIndex={-1}
          aria-label={words('date.pick')}
          title={words('date.pick')}
          value={isWrong ? '' : said}
          onInput={(event) => take(event.currentTarget.value)}
        />
      </span>
      {isWrong && <span class="hint">{words('date.wrong')}</span>}
    </>
  )
}
