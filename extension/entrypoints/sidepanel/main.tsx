import { render } from 'preact'
import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import { readDocument, sendDocument } from '../../bridge-client/document-door.ts'
import { followLiveFeed } from '../../bridge-client/live-feed.ts'
import { pause } from '../../bridge-client/pause.ts'
import { ask } from '../../messaging/ask.ts'
import { draftItems } from '../../settings/draft-items.ts'
import { FILE_NAMES } from '../../settings/file-names.ts'
import { languageItem } from '../../settings/language-item.ts'
import { officePolicy } from '../../settings/office-policy.ts'
import { outboxReader } from '../../settings/outbox-item.ts'
import { pageTroubleItem } from '../../settings/page-trouble.ts'
import { pairingItem } from '../../settings/pairing.ts'
import { placeItem } from '../../settings/place-item.ts'
import { wantedItem } from '../../settings/wanted-item.ts'
import { callBridge } from '../../sidepanel/call-bridge.ts'
import { concernsMe } from '../../sidepanel/concerns-me.ts'
import { followWanted } from '../../sidepanel/follow-wanted.ts'
import { PanelApp } from '../../sidepanel/panel-app.tsx'
import { createPanelModel } from '../../sidepanel/panel-model.ts'
import { startPicking } from '../../sidepanel/start-picking.ts'
import '../../../shared/look/tokens.css'
import '../../ui/parts.css'
import '../../../shared/look/states.css'
import '../../ui/choice.css'
import '../../sidepanel/panel.css'
import '../../sidepanel/rows.css'
import '../../sidepanel/forms.css'
import '../../sidepanel/documents/documents.css'
import '../../sidepanel/flow/flow.css'
import '../../sidepanel/office/office.css'

z.config({ jitless: true })

const model = createPanelModel({
  pairing: pairingItem,
  outbox: outboxReader,
  language: languageItem,
  readText: async (language) => (await fetch(`/${FILE_NAMES.panelWords(language)}`)).json(),
  call: callBridge,
  sendDocument,
  readDocument,
  follow: (source, listener, signal) =>
    followLiveFeed(
      source,
      {
        ...listener,
        onChange(change) {
          listener.onChange(change)
          const me = model.board.peek()?.me
          if (me && concernsMe(change, me)) void ask('newsForMe', {})
        },
      },
      signal,
    ),
  tellPages: (nip) => void ask('caseChanged', nip === undefined ? {} : { nip }),
  async sendOutbox() {
    const reply = await ask('sendOutbox', {})
    return reply.ok ? reply.value.waiting : 0
  },
  dismissRefused: (commandId) => void ask('dismissRefused', { commandId }),
  drafts: draftItems,
  trouble: pageTroubleItem,
  startPicking,
  policy: officePolicy,
  openSettings: () => void browser.runtime.openOptionsPage(),
  reloadExtension: () => browser.runtime.reload(),
  place: {
    read: async () => location.hash || ((await placeItem.read()) ?? ''),
    write(hash) {
      history.replaceState(null, '', hash)
      void placeItem.write(hash)
    },
  },
  now: () => Date.now(),
  pause,
})

const root = document.getElementById('app')
if (!root) throw new Error('sidepanel/index.html has no #app')
render(<PanelApp model={model} />, root)
// The document's own lifetime: it ends with the panel.
const { signal } = new AbortController()
void model.start(signal).then(() => followWanted(model, wantedItem, signal))
setInterval(model.tick, 1_000)
