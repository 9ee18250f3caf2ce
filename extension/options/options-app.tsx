import { isPortalOn, type Settings } from '../settings/preferences.ts'
import { Choice } from '../ui/choice.tsx'
import { Problem } from '../ui/problem.tsx'
import { StepMark } from '../ui/step-mark.tsx'
import { ConnectionSection } from './connection-section.tsx'
import { fixedKeys } from './fixed-keys.ts'
import { FurtherHosts } from './further-hosts.tsx'
import { NoticeSection } from './notice-section.tsx'
import { OptionsContext, useOptions } from './options-context.ts'
import type { OptionsModel } from './options-model.ts'
import { optionsWords } from './options-words.ts'
import { Toggle } from './toggle.tsx'

export function OptionsApp({ model }: { model: OptionsModel }) {
  const settings = model.settings.value
  const words = optionsWords(model.language.value)
  if (!settings) return null
  return (
    <OptionsContext.Provider value={{ model, words }}>
      <main class="options">
        <header>
          <StepMark size={32} />
          <div>
            <h1>{words('title')}</h1>
            <p class="soft">{words('lead')}</p>
          </div>
        </header>
        <ConnectionSection />
        <LanguageSection settings={settings} />
        <NoticeSection settings={settings} />
        <SiteSection settings={settings} />
        <OfficeSection settings={settings} />
      </main>
    </OptionsContext.Provider>
  )
}

function LanguageSection({ settings }: { settings: Settings }) {
  const { model, words } = useOptions()
  const isFixed = settings.policy.language !== undefined
  return (
    <section>
      <h2>
        {words('language.title')} {isFixed && <span class="badge">{words('byOffice')}</span>}
      </h2>
      <fieldset disabled={isFixed}>
        <Choice
          label={words('language.title')}
          options={[
            { value: 'id', text: 'Bahasa Indonesia' },
            { value: 'en', text: 'English' },
          ]}
          value={model.language.value}
          choose={(language) => void model.speak(language)}
        />
      </fieldset>
    </section>
  )
}

function SiteSection({ settings }: { settings: Settings }) {
  const { model, words } = useOptions()
  return (
    <section>
      <h2>{words('sites.title')}</h2>
      <p class="soft">{words('sites.lead')}</p>
      <div class="toggles">
        {model.portals.value.map(({ id, name }) => (
          <Toggle
            key={id}
            label={name}
            isOn={isPortalOn(settings, id)}
            isFixed={settings.policy.portals !== undefined}
            change={(isOn) => void model.switchPortal(id, isOn)}
          />
        ))}
      </div>
      <FurtherHosts />
    </section>
  )
}

/** Whether the office has fixed anything, and what of it cannot be used. */
function OfficeSection({ settings }: { settings: Settings }) {
  const { words } = useOptions()
  const named = (keys: readonly (typeof settings.policy.wrong)[number][]) => [
    ...new Set(keys.map((key) => words(`policy.${key}`))),
  ]
  const fixed = named(fixedKeys(settings.policy))
  const wrong = named(settings.policy.wrong)
  return (
    <section>
      <h2>{words('office.title')}</h2>
      <p>
        {fixed.length === 0 ? words('office.none') : words('office.some', { settings: fixed.join(', ') })}
      </p>
      <Problem
        text={wrong.length === 0 ? undefined : words('office.wrong', { settings: wrong.join(', ') })}
      />
    </section>
  )
}
