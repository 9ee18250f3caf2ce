import { useSignal } from '@preact/signals'
import { noticeKinds, type Settings } from '../settings/preferences.ts'
import { quietHours } from '../settings/quiet-hours.ts'
import { Field } from '../ui/field.tsx'
import { Problem } from '../ui/problem.tsx'
import { TimeInput } from '../ui/time-input.tsx'
import { useOptions } from './options-context.ts'
import { Toggle } from './toggle.tsx'

/** What comes up on the screen, and when it does not. */
export function NoticeSection({ settings }: { settings: Settings }) {
  const { model, words } = useOptions()
  const isFixed = settings.policy.notifications !== undefined
  return (
    <section>
      <h2>{words('notice.title')}</h2>
      <p class="soft">{words('notice.lead')}</p>
      <div class="toggles">
        {noticeKinds.map((kind) => (
          <Toggle
            key={kind}
            label={words(`notice.${kind}`)}
            isOn={!settings.mute.includes(kind)}
            isFixed={isFixed}
            change={(isOn) => void model.tell(kind, isOn)}
          />
        ))}
      </div>
      <Quiet settings={settings} />
    </section>
  )
}

function Quiet({ settings }: { settings: Settings }) {
  const { model, words } = useOptions()
  const from = useSignal(settings.quiet?.from.replace(':', '.') ?? '')
  const until = useSignal(settings.quiet?.until.replace(':', '.') ?? '')
  const isFixed = settings.policy.quiet !== undefined
  const isEmpty = from.value === '' && until.value === ''
  const isRight = isEmpty || quietHours(from.value, until.value) !== undefined

  function take(): void {
    const hours = quietHours(from.peek(), until.peek())
    if (hours || (from.peek() === '' && until.peek() === '')) void model.beQuiet(hours)
  }
  const time = (value: typeof from, label: string) => (
    <Field label={label}>
      <TimeInput value={value} isDisabled={isFixed} onTyped={take} />
    </Field>
  )
  return (
    <fieldset class="quiet">
      <legend>
        {words('quiet.title')} {isFixed && <span class="badge">{words('byOffice')}</span>}
      </legend>
      <div class="times">
        {time(from, words('quiet.from'))}
        {time(until, words('quiet.until'))}
      </div>
      <p class="hint">{words('quiet.hint')}</p>
      <Problem text={isRight ? undefined : words('quiet.wrong')} />
    </fieldset>
  )
}
