import { render } from 'preact'
import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import type { Portal } from '#shared/schema/portal.ts'
import { ask } from '../../messaging/ask.ts'
import { openPanel } from '../../messaging/open-panel.ts'
import { OptionsApp } from '../../options/options-app.tsx'
import { createOptionsModel } from '../../options/options-model.ts'
import { BRIDGE_ORIGINS, testConnection } from '../../options/test-connection.ts'
import { FILE_NAMES } from '../../settings/file-names.ts'
import { languageItem } from '../../settings/language-item.ts'
import { pairingItem } from '../../settings/pairing.ts'
import { preferencesItem, readSettings } from '../../settings/preferences.ts'
import '../../../shared/look/tokens.css'
import '../../ui/parts.css'
import '../../../shared/look/states.css'
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
  async furtherHosts() {
    const reply = await ask('furtherHosts', {})
    const hosts = reply.ok ? reply.value : []
    return Promise.all(
      hosts.map(async (host) => ({ host, isGranted: await browser.permissions.contains(originOf(host)) })),
    )
  },
  async grant(host, isWanted) {
    await (isWanted
      ? browser.permissions.request(originOf(host))
      : browser.permissions.remove(originOf(host)))
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

/** The permission that opens one site. */
function originOf(host: string): { origins: string[] } {
  return { origins: [`https://${host}/*`] }
}

const root = document.getElementById('app')
if (!root) throw new Error('options/index.html has no #app')
render(<OptionsApp model={model} />, root)
void model.load()
