import { byPerson } from '../overlay/by-person.ts'
import type { PickerProps } from './picker-props.ts'

/** While somebody points: what to do, and how the control that is pointed at is called, or why it is none. */
export function PickerBar({ model, words, title, close }: PickerProps) {
  const found = model.described.value
  return (
    <section class="bar-content" aria-label={words('point')}>
      <div class="says">
        <h2>{words('pointOn', { title })}</h2>
        <p class={found && !found.ok ? 'why' : undefined} role="status">
          {!found && words('how')}
          {found && !found.ok && words(`why.${found.reason}`)}
          {found?.ok && (
            <>
              <b>{words(`role.${found.anchor.role}`)}</b> “{found.anchor.name}”
              {found.anchor.section && ` · ${words('inSection', { section: found.anchor.section })}`}
            </>
          )}
        </p>
      </div>
      <button type="button" class="button" onClick={byPerson(close)}>
        {words('cancel')}
      </button>
    </section>
  )
}
