import { browser } from 'wxt/browser'
import { createAnswer } from '../messaging/answer.ts'
import { injectPicker } from '../messaging/inject-picker.ts'
import { LOOK_AGAIN } from '../messaging/look-again.ts'
import { openPanel } from '../messaging/open-panel.ts'
import { cardPlaces } from '../settings/card-places.ts'
import { languageItem } from '../settings/language-item.ts'
import { openLetterItem } from '../settings/open-letter.ts'
import { pageTroubleItem } from '../settings/page-trouble.ts'
import { pairingItem } from '../settings/pairing.ts'
import { pickingItem } from '../settings/picking-item.ts'
import { isPortalOn, preferencesItem, readSettings } from '../settings/preferences.ts'
import { storageRoom } from '../settings/storage-room.ts'
import { askBridge } from './ask-bridge.ts'
import { showBadge } from './badge.ts'
import { createCaseCache, type KnownCases } from './case-cache.ts'
import { deliverCommand } from './deliver-command.ts'
import { createGrantedHosts } from './granted-hosts.ts'
import { createHandlers } from './handlers.ts'
import { keepAlarm, WAKE_ALARM } from './keep-alarm.ts'
import { createKeptCalendars } from './kept-calendars.ts'
import { linkStateItem } from './link-state.ts'
import { mendAtOffice } from './mend-at-office.ts'
import { createNotices } from './notices.ts'
import { createOutbox } from './outbox.ts'
import { isBuiltInHost, ownFiles } from './own-files.ts'
import { createPageDrafts } from './page-drafts.ts'
import { createPortalPacks } from './portal-packs.ts'
import { takeInRecorded } from './predict-case.ts'
import { removeOf } from './remove-of.ts'
import { renewPages } from './renew-pages.ts'
import { putSearchMenu, SEARCH_MENU, searchedText } from './search-menu.ts'
import { createOutboxSender } from './send-outbox.ts'
import { placeOf, showInPanel } from './show-in-panel.ts'
import { showNotice } from './show-notice.ts'
import { createTabSubjects } from './tab-subjects.ts'
import { createUsulanDesk } from './usulan-desk.ts'

/** Where the server is away what waits is tried again this often, so that all of it is there a minute after it returns. */
const SEND_AGAIN_MS = 30_000

/**
 * Joins the parts of the service worker. Chrome ends it whenever nothing happens, so every listener is set here, at
 * once, and what must not be lost lies in storage.
 */
export function startBackground(): void {
  let overdue = 0
  const outbox = createOutbox(undefined, (content) => showBadge(content, overdue))
  const cache = createCaseCache()
  const tabs = createTabSubjects()
  const drafts = createPageDrafts()
  const language = async () => (await languageItem.read()) ?? 'id'
  const noticeText = async () => ownFiles.notices(await language())
  const packs = createPortalPacks({
    builtIn: ownFiles.packs,
    fetchOffice: () => askBridge((client) => client.portals.list.query()),
    now: () => Date.now(),
  })

  const granted = createGrantedHosts()
  const calendars = createKeptCalendars({
    fetchOffice: () => askBridge((client) => client.calendars.list.query()),
    now: () => Date.now(),
  })

  async function fetchCases(nip: string): Promise<KnownCases | undefined> {
    const [answer] = await Promise.all([
      askBridge((client) => client.cases.byNip.query({ nip })),
      calendars.refresh(),
    ])
    return answer && { ...answer, asOf: new Date().toISOString() }
  }
  async function lookAgain(nip?: string): Promise<void> {
    await Promise.all(
      (await tabs.tabsOf(nip)).map((tabId) =>
        // A tab whose page is gone has nobody to tell.
        browser.tabs.sendMessage(tabId, LOOK_AGAIN).catch(() => tabs.set(tabId, undefined)),
      ),
    )
  }
  const drain = createOutboxSender({
    outbox,
    link: linkStateItem,
    pairing: () => pairingItem.read(),
    deliver: deliverCommand,
    async onRecorded(entries) {
      const clock = { calendarOf: await calendars.lookup(), now: new Date() }
      for (const [nip, waiting] of Map.groupBy(entries, (entry) => entry.nip))
        await cache.advance(nip, (known) => takeInRecorded(known, waiting, clock))
    },
    onSettled: lookAgain,
    foreignSentence: async () => (await ownFiles.sentences(await language()))['desk.otherAccount'],
    now: () => Date.now(),
  })
  async function send(): Promise<void> {
    await drain()
    await setAlarm()
  }

  /** Where a click on a notification leads: the window that was used last, while the worker knows it. */
  let lastWindow: number | undefined
  const notices = createNotices({
    fetchNotices: () =>
      askBridge(async (client) => client.notices.list.query({ language: await language() })),
    settings: readSettings,
    show: async (telling) => showNotice(telling, { text: await noticeText(), language: await language() }),
    hide: async (id) => void (await browser.notifications.clear(id)),
    onCount(count) {
      overdue = count
      void outbox.read().then((content) => showBadge(content, overdue))
    },
    now: () => new Date(),
  })
  async function tell(isAsked?: boolean): Promise<void> {
    if (!(await pairingItem.read())) return
    await notices.tell(isAsked)
    await setAlarm()
  }
  async function setAlarm(): Promise<void> {
    const { waiting } = await outbox.read()
    const isPaired = (await pairingItem.read()) !== undefined
    const moments = [
      ...(waiting.length > 0 ? [Date.now() + SEND_AGAIN_MS] : []),
      ...(isPaired ? [await notices.nextAt()] : []),
    ]
    await keepAlarm(moments.length === 0 ? undefined : Math.min(...moments))
  }

  const handlers = createHandlers({
    outbox,
    cache,
    tabs,
    drafts,
    places: cardPlaces,
    language,
    pairing: () => pairingItem.read(),
    linkState: async () => {
      if (!(await pairingItem.read())) return 'unpaired'
      return (await linkStateItem.read())?.state ?? 'online'
    },
    packOf: packs.packOf,
    async furtherHosts() {
      const hosts = (await packs.officePacks()).flatMap((pack) => pack.hosts)
      return [...new Set(hosts)].filter((host) => !isBuiltInHost(host))
    },
    wordsOf: ownFiles.words,
    sentencesOf: ownFiles.sentences,
    usulan: createUsulanDesk({ ask: askBridge, newId: () => crypto.randomUUID() }),
    openLetter: openLetterItem,
    picking: pickingItem,
    pickerWords: ownFiles.pickerWords,
    injectPicker,
    mendAnchor: mendAtOffice,
    onMended: pageTroubleItem.remove,
    trouble: pageTroubleItem,
    reportLost: (place) =>
      void askBridge((client) =>
        client.portals.reportLostAnchor.mutate({ commandId: crypto.randomUUID(), ...place }),
      ),
    fetchQueue: (wanted) => askBridge((client) => client.cases.queued.query(wanted)),
    forgetPacks: packs.forget,
    isPortalOn: async (portalId) => isPortalOn(await readSettings(), portalId),
    calendars: calendars.lookup,
    room: storageRoom,
    fetchCases,
    send,
    lookAgain,
    openPanel,
    tell,
    now: () => new Date(),
  })
  const answer = createAnswer(handlers, {
    id: browser.runtime.id,
    origin: self.location.origin,
    isPortalHost: (host) => isBuiltInHost(host) || granted.has(host),
  })
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const reply = answer(message, sender)
    if (!reply) return false
    void reply.then(sendResponse, (error: unknown) => {
      // Who asked must not wait for ever: no answer is shown as one. The fault itself is seen in the worker's console.
      sendResponse(undefined)
      throw error
    })
    return true
  })
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === WAKE_ALARM) void send().then(() => tell())
  })
  browser.tabs.onRemoved.addListener((tabId) => {
    void tabs.set(tabId, undefined)
    void removeOf(openLetterItem, tabId)
    void removeOf(pageTroubleItem, tabId)
  })
  // A page of a site that was just opened to Langkah gets its card at once, as after an update.
  browser.permissions.onAdded.addListener(() => void granted.follow().then(renewPages))
  browser.permissions.onRemoved.addListener(() => void granted.follow())
  browser.runtime.onInstalled.addListener(() => void granted.follow())
  self.addEventListener('online', () => void send())
  pairingItem.watch((pairing) => void afterPairing(pairing !== undefined))
  preferencesItem.watch(() => void tell())
  browser.notifications.onClicked.addListener((id) => {
    const wanted = notices.find(id).then((notice) => ({ place: placeOf(notice) }))
    void showInPanel(wanted, lastWindow).then(() => browser.notifications.clear(id))
  })
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    if (menuItemId !== SEARCH_MENU) return
    void showInPanel(Promise.resolve({ search: searchedText(selectionText) }), tab?.windowId)
  })
  const putMenu = async () => putSearchMenu(await noticeText())
  browser.runtime.onInstalled.addListener(() => {
    void putMenu()
    void renewPages()
  })
  languageItem.watch(() => void putMenu())
  browser.runtime.onStartup.addListener(() => {
    void tell()
    void drafts.clear()
  })
  browser.windows.onFocusChanged.addListener((windowId) => {
    if (windowId !== browser.windows.WINDOW_ID_NONE) lastWindow = windowId
  })

  async function afterPairing(isPaired: boolean): Promise<void> {
    await linkStateItem.remove()
    await cache.clear()
    await drafts.clear()
    await notices.forget()
    if (isPaired) await send()
    await tell(true)
    await lookAgain()
  }

  // What the worker was ended over goes out now, and the alarm is set anew.
  void send()
  // Firefox has no levels of storage: there pages never see it, and our content script reads nothing of it.
  for (const area of [browser.storage.local, browser.storage.session]) {
    if ('setAccessLevel' in area) void area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' })
  }
  if (browser.sidePanel) void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true })
  else browser.action.onClicked.addListener(({ windowId }) => void openPanel(windowId))
}
