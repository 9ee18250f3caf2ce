import { browser } from 'wxt/browser'
import { defineContentScript } from 'wxt/utils/define-content-script'
import { UPLOAD_TAB_NAME } from '#shared/portals/upload-tab-name.ts'
import states from '../../../shared/look/states.css?inline'
import tokens from '../../../shared/look/tokens.css?inline'
import { ask } from '../../messaging/ask.ts'
import { LOOK_AGAIN } from '../../messaging/look-again.ts'
import card from '../../overlay/card.css?inline'
import caseCss from '../../overlay/case.css?inline'
import { followPack } from '../../overlay/follow-pack.ts'
import kelengkapan from '../../overlay/kelengkapan.css?inline'
import { createLetterModel } from '../../overlay/letter-model.ts'
import { createOverlayModel } from '../../overlay/overlay-model.ts'
import ring from '../../overlay/ring.css?inline'
import { startOverlay } from '../../overlay/start-overlay.tsx'
import { createUsulanModel } from '../../overlay/usulan-model.ts'
import parts from '../../ui/parts.css?inline'

export default defineContentScript({
  // The hosts of the built-in packs are written in at build.
  matches: [],
  // Asks while the page is still read, so that the card comes with the page's first picture.
  runAt: 'document_start',
  // WXT would otherwise tell the page the extension's id by window.postMessage.
  noScriptStartedPostMessage: true,
  cssInjectionMode: 'manual',
  async main() {
    const here = globalThis as { hasLangkah?: true }
    // After an update the card is put into pages that are open; one that was opened just then has it already.
    if (here.hasLangkah) return
    here.hasLangkah = true
    const [reply] = await Promise.all([ask('portalOfPage', {}), pageRead()])
    if (window.name === UPLOAD_TAB_NAME || !reply.ok || !reply.value.portal) return
    const { language, text, place } = reply.value
    const isAlive = () => browser.runtime?.id !== undefined
    const model = createOverlayModel({
      ask,
      newId: () => crypto.randomUUID(),
      text,
      place,
      isAlive,
      now: () => Date.now(),
    })
    // The page's own lifetime: WXT's context is ended by an event that any page can send.
    const life = new AbortController()
    const { signal } = life
    const pack = followPack(reply.value.portal, { ask, isAlive, signal })
    browser.runtime.onMessage.addListener((message) => {
      if (message !== LOOK_AGAIN) return
      void model.refresh()
      void pack.look()
    })
    startOverlay({
      model,
      usulan: createUsulanModel({ ask, text }),
      letter: createLetterModel({ ask, address: () => location.href }),
      portal: pack.portal,
      css: [tokens, parts, states, card, caseCss, kelengkapan, ring].join('\n'),
      language,
      text,
      isAlive,
      leave: () => life.abort(),
      signal,
    })
  },
})

/** Resolves once the page has been read and its scripts have begun with it; its pictures may still come. */
function pageRead(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState !== 'loading') resolve()
    else document.addEventListener('DOMContentLoaded', () => setTimeout(resolve), { once: true })
  })
}
