import { effect, type ReadonlySignal, signal } from '@preact/signals'
import type { LetterCard } from '#shared/schema/letter.ts'
import type { BridgeClient } from '../bridge-client/bridge-client.ts'
import type { DocumentAbout, readDocument, sendDocument } from '../bridge-client/document-door.ts'
import type { FeedListener, FeedSource } from '../bridge-client/live-feed.ts'
import { type CalendarLookup, createCalendarLookups } from '../settings/calendar-lookup.ts'
import type { DraftItems } from '../settings/draft-items.ts'
import type { Language } from '../settings/language.ts'
import type { LinkProblem } from '../settings/link-problem.ts'
import type { OfficePolicy } from '../settings/managed-policy.ts'
import { CALENDARS_FRESH_MS } from '../settings/office-calendars.ts'
import type { OutboxReader, OutboxShown } from '../settings/outbox-item.ts'
import type { Pairing } from '../settings/pairing.ts'
import type { StoredItem } from '../settings/stored-item.ts'
import type { BoardGroup } from './board-group.ts'
import type { CallResult, callBridge } from './call-bridge.ts'
import { createDrafts } from './drafts.ts'
import { createLiveBoard, type LiveBoard } from './live-board.ts'
import { createNarrowing } from './narrowing.ts'
import { createPageTroubles, type TroubleItem } from './page-troubles.ts'
import { type PanelPlace, type PanelTab, placeHash, readPlace } from './panel-place.ts'
import { createSpoken, type TextReader } from './spoken.ts'
import type { PickingStart, PickingWanted } from './start-picking.ts'

export interface PanelLink {
  readonly state: 'connecting' | 'live' | 'broken' | 'signed-out'
  /** Epoch milliseconds of the last sign of life; absent before the first. */
  readonly aliveAt?: number
  /** Why the line is down, as far as it showed. */
  readonly problem?: LinkProblem
}

export interface PanelTools extends TextReader {
  readonly pairing: StoredItem<Pairing>
  readonly outbox: OutboxReader
  readonly language: StoredItem<Language>
  readonly call: typeof callBridge
  readonly sendDocument: typeof sendDocument
  readonly readDocument: typeof readDocument
  readonly follow: (source: FeedSource, listener: FeedListener, signal: AbortSignal) => Promise<void>
  /** Cards on pages are to look again: a case of this person changed. */
  readonly tellPages: (nip: string | undefined) => void
  /** Sends what waits on this computer; answers how much still waits. */
  readonly sendOutbox: () => Promise<number>
  /** A refusal has been read. */
  readonly dismissRefused: (commandId: string) => void
  readonly drafts: DraftItems
  /** What goes wrong with the guide on an open page. */
  readonly trouble: TroubleItem
  /** Opens the element picker on the tab that shows a page. */
  readonly startPicking: (wanted: PickingWanted) => Promise<PickingStart>
  /** The page of settings, with "Uji koneksi". */
  readonly openSettings: () => void
  /** What the office has fixed by policy. */
  readonly policy: () => Promise<OfficePolicy>
  /** Takes up an update of the extension. */
  readonly reloadExtension: () => void
  /** The address of the panel behind its `#`, kept over its closing. */
  readonly place: { read(): Promise<string>; write(hash: string): void }
  readonly now: () => number
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>
}

/** A board that could not be read is asked for again after this long, like a broken line. */
const RETRY_MS = 5_000

export type PanelModel = ReturnType<typeof createPanelModel>

/** The state of the side panel: whom it acts for, the live board, and what is open in it. */
export function createPanelModel(tools: PanelTools) {
  const isReady = signal(false)
  const drafts = createDrafts(tools.drafts, tools.now)
  const pairing = signal<Pairing | undefined>(undefined)
  const outbox = signal<OutboxShown>({ waiting: [], refused: [] })
  const spoken = createSpoken(tools)
  const policy = signal<OfficePolicy>({ wrong: [] })
  const board = signal<LiveBoard | undefined>(undefined)
  const link = signal<PanelLink>({ state: 'connecting' })
  const lookupOf = createCalendarLookups()
  const calendarOf = signal<CalendarLookup>(lookupOf(undefined))
  const tab = signal<PanelTab>('inbox')
  /** Counts the presses of tabs: each begins its view anew. */
  const visit = signal(0)
  const openCaseId = signal<string | undefined>(undefined)
  const openLetterId = signal<string | undefined>(undefined)
  const narrowed = createNarrowing()
  /** The letter that the next berkas are opened from. */
  const caseLetter = signal<LetterCard | undefined>(undefined)
  const now = signal(tools.now())
  const trouble = createPageTroubles(tools.trouble)

  async function start(signal: AbortSignal): Promise<void> {
    tools.pairing.watch(takePairing, signal)
    tools.outbox.watch((value) => {
      if (value) outbox.value = value
    }, signal)
    void trouble.follow(signal)
    const [paired, waiting, chosen, place, fixed] = await Promise.all([
      tools.pairing.read(),
      tools.outbox.read(),
      tools.language.read(),
      tools.place.read(),
      tools.policy(),
      drafts.load(),
    ])
    goTo(readPlace(place))
    const keepPlace = effect(() => tools.place.write(placeHash(placeNow())))
    takePairing(paired)
    if (waiting) outbox.value = waiting
    if (chosen) await spoken.speak(chosen)
    policy.value = fixed
    isReady.value = true
    let connection = new AbortController()
    const stop = effect(() => {
      connection.abort()
      connection = new AbortController()
      if (pairing.value) void connect(pairing.value, connection.signal)
    })
    signal.addEventListener('abort', () => {
      stop()
      keepPlace()
      connection.abort()
    })
  }

  /** Before anything is shown to them: what another one typed is not. */
  function takePairing(value: Pairing | undefined): void {
    drafts.belongTo(value?.me.id)
    pairing.value = value
  }

  function placeNow(): PanelPlace {
    const [caseId, letterId] = [openCaseId.value, openLetterId.value]
    return { tab: tab.value, caseId, letterId, ...narrowed.read() }
  }

  function goTo(place: PanelPlace): void {
    tab.value = place.tab
    openCaseId.value = place.caseId
    openLetterId.value = place.letterId
    narrowed.goTo(place)
  }

  /** Reads the board and follows the feed from there, until the pairing changes or ends. */
  async function connect(device: Pairing, signal: AbortSignal): Promise<void> {
    board.value = undefined
    link.value = { state: 'connecting' }
    void keepCalendars(device, signal)
    while (!signal.aborted) {
      const answer = await tools.call(device, (client) => client.board.read.query())
      if (signal.aborted) return
      if (answer.ok) {
        const fresh = createLiveBoard(answer.value)
        board.value = fresh
        link.value = { state: 'live', aliveAt: tools.now() }
        void tools.sendOutbox()
        await tools.follow({ ...device, after: fresh.lastSeq }, listenerFor(fresh), signal)
        if (link.peek().state === 'signed-out') return
      } else if (answer.failure.kind === 'signed-out') {
        link.value = { ...link.peek(), state: 'signed-out' }
        return
      } else {
        breakLink(answer.failure.kind === 'unreachable' ? answer.failure.problem : undefined)
        await tools.pause(RETRY_MS, signal)
      }
    }
  }

  /** Working time is counted here, by the calendars of the office: a changed one is taken up while the panel is open. */
  async function keepCalendars(device: Pairing, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const answer = await tools.call(device, (client) => client.calendars.list.query())
      if (signal.aborted) return
      void readMe()
      if (answer.ok) calendarOf.value = lookupOf(answer.value)
      else if (answer.failure.kind === 'signed-out') return
      await tools.pause(answer.ok ? CALENDARS_FRESH_MS : RETRY_MS, signal)
    }
  }

  /** Who this person is changes with the day and with letters of Plh and Plt. */
  async function readMe(): Promise<void> {
    const read = board.peek()
    const answer = await call((client) => client.session.me.query())
    if (answer.ok && read === board.peek()) read?.receiveMe(answer.value)
  }

  /** A line that is down for no reason of its own keeps the one that was seen before. */
  function breakLink(problem = link.peek().problem): void {
    link.value = { ...link.peek(), state: 'broken', ...(problem && { problem }) }
  }

  function listenerFor(fresh: LiveBoard): FeedListener {
    return {
      onChange(change) {
        if (fresh.receive(change) && change.kind === 'case') tools.tellPages(change.card.applicant.nip)
      },
      onAlive() {
        const wasBroken = link.peek().state === 'broken'
        link.value = { state: 'live', aliveAt: tools.now() }
        if (wasBroken) void tools.sendOutbox()
      },
      onBroken: breakLink,
      onSignedOut() {
        link.value = { ...link.peek(), state: 'signed-out' }
      },
    }
  }

  /** A call for the person who is signed in; 401 ends the connection here too. */
  function call<T>(work: (client: BridgeClient) => Promise<T>): Promise<CallResult<T>> {
    return asPaired((device) => tools.call(device, work))
  }

  async function asPaired<T>(work: (device: Pairing) => Promise<CallResult<T>>): Promise<CallResult<T>> {
    const device = pairing.peek()
    if (!device) return { ok: false, failure: { kind: 'signed-out' } }
    const result = await work(device)
    if (!result.ok && result.failure.kind === 'signed-out') {
      link.value = { ...link.peek(), state: 'signed-out' }
    }
    return result
  }

  function openView(value: PanelTab): void {
    tab.value = value
    visit.value += 1
    void readMe()
    openCaseId.value = undefined
    openLetterId.value = undefined
    caseLetter.value = undefined
  }

  return {
    start,
    call,
    sendDocument: (sending: Parameters<typeof sendDocument>[1]) =>
      asPaired((device) => tools.sendDocument(device, sending)),
    readDocument: (about: DocumentAbout, hash: string) =>
      asPaired((device) => tools.readDocument(device, { about, hash })),
    isReady: isReady as ReadonlySignal<boolean>,
    pairing: pairing as ReadonlySignal<Pairing | undefined>,
    outbox: outbox as ReadonlySignal<OutboxShown>,
    language: spoken.language,
    text: spoken.text,
    board: board as ReadonlySignal<LiveBoard | undefined>,
    link: link as ReadonlySignal<PanelLink>,
    calendarOf: calendarOf as ReadonlySignal<CalendarLookup>,
    tab,
    visit: visit as ReadonlySignal<number>,
    openCaseId,
    openLetterId,
    narrowed,
    drafts,
    caseLetter: caseLetter as ReadonlySignal<LetterCard | undefined>,
    now,
    tick: () => {
      now.value = tools.now()
    },
    pair: (value: Pairing) => tools.pairing.write(value),
    /** Pairs without a pairing, to ask for one. */
    callUnpaired: tools.call,
    readMe,
    sendOutbox: tools.sendOutbox,
    dismissRefused: tools.dismissRefused,
    policy: policy as ReadonlySignal<OfficePolicy>,
    openSettings: tools.openSettings,
    trouble,
    startPicking: tools.startPicking,
    reloadExtension: tools.reloadExtension,
    async unpair(): Promise<void> {
      await call((client) => client.session.signOut.mutate())
      await tools.pairing.remove()
      narrowed.text.value = ''
      goTo(readPlace(''))
    },
    async speak(value: Language): Promise<void> {
      await spoken.speak(value)
      await tools.language.write(value)
    },
    /** Goes from a figure to the berkas that it counted. */
    openGroup(group: BoardGroup): void {
      narrowed.group.value = group
      narrowed.look.value = 'list'
    },
    openCase(caseId: string | undefined): void {
      openCaseId.value = caseId
    },
    openTab: openView,
    openLetter(letterId: string): void {
      openView('letters')
      openLetterId.value = letterId
    },
    /** Goes to where berkas are opened, from this letter. */
    openCasesOf(letter: LetterCard): void {
      openView('open')
      caseLetter.value = letter
    },
  }
}
