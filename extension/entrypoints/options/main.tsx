import { render } from 'preact'
import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import type { Portal } from '#shared/schema/portal.ts'
import { openPanel } from '../../messaging/open-panel.ts'
import { OptionsApp } from '../../options/options-app.tsx'
import { createOptionsModel } from '../../options/options-model.ts'
import { BRIDGE_ORIGINS, testConnection } from '../../options/test-connection.ts'
import { FILE_NAMES } from '../../settings/file-names.ts'
import { languageItem } from '../../settings/language-item.ts'
import { pairingItem } from '../../settings/pairing.ts'
import { preferencesItem, readSettings } from '../../settings/preferences.ts'
import '../../ui/tokens.css'
import '../../ui/parts.css'
import '../../ui/choice.css'
import '../../options/options.css'

z.config({ jitless: true })

const model = createOptionsModel({
  readSettings,
  keep: preferencesItem.write,
  readLanguage: languageItem.read,
  keepLanguage: languageItem.write,
  async portals() {
    const packs: readonly Portal[] = await (await fetch(`/${FILE_NAMES.packs}`)).json()
    return packs.map(({ id, title }) => ({ id, name: title }))
  },
  readName: async () => (await pairingItem.read())?.me.name,
  test: testConnection,
  copy: (text) => navigator.clipboard.writeText(text),
  allow: () => browser.permissions.request(BRIDGE_ORIGINS),
  async openPanel() {
    const { id } = await browser.windows.getCurrent()
    await openPanel(id)
  },
  reload: () => browser.runtime.reload(),
})

const root = document.getElementById('app')
if (!root) throw new Error('options/index.html has no #app')
render(<OptionsApp model={model} />, root)
void model.load()
