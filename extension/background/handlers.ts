import type { CaseCard } from '#shared/schema/board.ts'
import type { Asker, Handlers } from '../messaging/answer.ts'
import type { LinkState, PageView } from '../messaging/page-view.ts'
import type { Reply } from '../messaging/protocol.ts'
import type { CalendarLookup } from '../settings/calendar-lookup.ts'
import type { CardPlace } from '../settings/card-places.ts'
import type { OutboxContent, QueuedCommand } from '../settings/outbox-item.ts'
import type { StorageRoom } from '../settings/storage-room.ts'
import type { StoredFamily } from '../settings/stored-family.ts'
import type { CaseCache, KnownCases } from './case-cache.ts'
import { decideQueued } from './decide-queued.ts'
import type { Outbox } from './outbox.ts'
import type { PageDrafts } from './page-drafts.ts'
import { createPageHandlers, type PageTools } from './page-handlers.ts'
import { createPickerHandlers, type PickerTools } from './picker-handlers.ts'
import { predictCase } from './predict-case.ts'
import { createQueueHandlers, type QueueTools } from './queue-handlers.ts'
import { refusalSentence } from './refusal-sentence.ts'
import { createTroubleHandlers, type TroubleTools } from './trouble-handlers.ts'
import { viewPage } from './view-page.ts'

export interface HandlerTools extends PageTools, PickerTools, QueueTools, TroubleTools {
  readonly outbox: Outbox
  readonly cache: CaseCache
  readonly drafts: PageDrafts
  readonly places: Pick<StoredFamily<CardPlace>, 'read' | 'write'>
  readonly linkState: () => Promise<LinkState>
  /** The hosts of the office's own packs that Langkah was not built for. */
  readonly furtherHosts: () => Promise<readonly string[]>
  /** Whether office and person want the card on the pages of this portal. */
  readonly isPortalOn: (portalId: string) => Promise<boolean>
  /** The office's calendars that are kept on this computer. */
  readonly calendars: () => Promise<CalendarLookup>
  /** How much more this computer may keep for the office. */
  readonly room: () => Promise<StorageRoom>
  /** Asks the server; undefined where it cannot be asked now. */
  readonly fetchCases: (nip: string) => Promise<KnownCases | undefined>
  readonly send: () => Promise<void>
  readonly lookAgain: (nip?: string) => Promise<void>
  /** Tells the person of what is due or new; the server is asked first. */
  readonly tell: (isAsked: boolean) => Promise<void>
  /** Must be called before anything is awaited: Chrome opens the panel only in the gesture itself. */
  readonly openPanel: (windowId: number) => Promise<void>
  readonly now: () => Date
}

/** What the background does for pages and panel; who may ask what has been checked before (`createAnswer`). */
export function createHandlers(tools: HandlerTools): Handlers {
  const { outbox, cache, tabs, drafts } = tools

  async function view(nip: string): Promise<PageView> {
    const { content, known } = await readBoth(nip)
    const [pairing, link, calendarOf, { isAlmostFull }] = await Promise.all([
      tools.pairing(),
      tools.linkState(),
      tools.calendars(),
      tools.room(),
    ])
    const now = tools.now()
    const shown = viewPage({ nip, known, outbox: content, pairing, link, calendarOf, isAlmostFull, now })
    const cases = shown.cases.map(async (each) => {
      const draft = await drafts.of(each.id)
      return draft ? { ...each, draft } : each
    })
    return { ...shown, cases: await Promise.all(cases) }
  }

  /** A recorded command enters the cache before it leaves the outbox: read in this order, it is in one of them. */
  async function readBoth(nip: string): Promise<{ content: OutboxContent; known: KnownCases | undefined }> {
    const content = await outbox.read()
    return { content, known: await cache.find(nip) }
  }

  async function refresh(nip: string): Promise<void> {
    const fresh = await tools.fetchCases(nip)
    if (fresh) await cache.keep(nip, fresh)
  }

  /** Decides here, keeps the command, and only then says so; the server hears of it right after. */
  async function queue(asked: QueuedCommand, asker: Asker): Promise<Reply<PageView>> {
    const sentences = await tools.sentencesOf(await tools.language())
    const stranger = { ok: false, sentence: sentences['desk.stranger'] } as const
    const nip = asker.from === 'page' ? await tabs.nipOf(asker.tabId) : undefined
    const pairing = await tools.pairing()
    if (!nip || !pairing) return stranger
    const { content, known } = await readBoth(nip)
    // The worker died after it had kept the command and before it said so.
    if (content.waiting.some(({ queued }) => queued.command.commandId === asked.command.commandId)) {
      void tools.send()
      return { ok: true, value: await view(nip) }
    }
    const found = known?.cases.find(({ caseFile }) => caseFile.id === asked.command.caseId)
    if (!known || !found) return stranger
    const queued = onOwnRow(asked, found.card)
    const { id, version } = found.caseFile.sop
    const sop = known.sops.find((each) => each.id === id && each.version === version)
    if (!sop) return stranger

    const now = tools.now()
    const { caseFile } = predictCase(found, {
      sop,
      waiting: content.waiting,
      actor: known.me,
      calendarOf: await tools.calendars(),
      now,
    })
    const decision = decideQueued(queued, { sop, caseFile }, { actor: known.me, now })
    if (!decision.ok) return { ok: false, sentence: refusalSentence(decision, sentences) }
    if ((await tools.room()).isFull) return { ok: false, sentence: sentences['desk.full'] }
    await outbox.add({ queued, accountId: pairing.me.id, nip, at: now.toISOString() })
    const answer = { ok: true, value: await view(nip) } as const
    void tools.send()
    return answer
  }

  return {
    ...createPageHandlers(tools),
    ...createPickerHandlers(tools),
    ...createQueueHandlers(tools),
    ...createTroubleHandlers(tools),
    async portalOfPage(_input, asker) {
      const pack = asker.from === 'page' ? await tools.packOf(asker.host) : undefined
      const portal = pack && (await tools.isPortalOn(pack.id)) ? pack : undefined
      const language = await tools.language()
      const place = asker.from === 'page' ? await tools.places.read(asker.host) : undefined
      return { ok: true, value: { portal, language, text: await tools.wordsOf(language), place } }
    },
    async keepPlace(place, asker) {
      if (asker.from === 'page') await tools.places.write(asker.host, place)
      return { ok: true, value: undefined }
    },
    async casesOnPage({ nip }, asker) {
      if (asker.from === 'page') await tabs.set(asker.tabId, nip)
      if (!nip) return { ok: true, value: { link: await tools.linkState(), cases: [], ...(await counts()) } }
      await refresh(nip)
      return { ok: true, value: await view(nip) }
    },
    judgeKelengkapan: (command, asker) => queue({ type: 'judgeKelengkapan', command }, asker),
    finishStep: (command, asker) => queue({ type: 'finishStep', command }, asker),
    returnToApplicant: (command, asker) => queue({ type: 'returnToApplicant', command }, asker),
    resumeCase: (command, asker) => queue({ type: 'resumeCase', command }, asker),
    async keepDraft({ caseId, draft }, asker) {
      const nip = asker.from === 'page' ? await tabs.nipOf(asker.tabId) : undefined
      const known = nip === undefined ? undefined : await cache.find(nip)
      const isOwn = known?.cases.some(({ caseFile }) => caseFile.id === caseId)
      if (isOwn) await drafts.keep(caseId, draft)
      return { ok: true, value: undefined }
    },
    async dismissRefused({ commandId }, asker) {
      const nip = asker.from === 'page' ? await tabs.nipOf(asker.tabId) : undefined
      const { refused } = await outbox.read()
      const own = refused.find((each) => each.commandId === commandId)
      if (own && (asker.from === 'extension' || own.nip === nip)) await outbox.dismiss(commandId)
      return { ok: true, value: await view(nip ?? own?.nip ?? '') }
    },
    async openPanel(_input, asker) {
      if (asker.from === 'page') await tools.openPanel(asker.windowId)
      return { ok: true, value: undefined }
    },
    async caseChanged({ nip }) {
      await tools.lookAgain(nip)
      return { ok: true, value: undefined }
    },
    async newsForMe() {
      await tools.tell(true)
      return { ok: true, value: undefined }
    },
    async furtherHosts() {
      return { ok: true, value: await tools.furtherHosts() }
    },
    async sendOutbox() {
      await tools.send()
      return { ok: true, value: { waiting: (await outbox.read()).waiting.length } }
    },
  }

  async function counts(): Promise<Pick<PageView, 'waiting' | 'refused'>> {
    return { waiting: (await outbox.read()).waiting.length, refused: [] }
  }
}

/**
 * On the page of a person who is one row of a collective berkas, what is done is done to that row. The step of a row
 * that goes with its berkas is finished for all of them.
 */
function onOwnRow({ type, command }: QueuedCommand, { row }: CaseCard): QueuedCommand {
  const { row: _said, ...rest } = command
  const isOwn = row !== undefined && !(type === 'finishStep' && row.isWithBerkas)
  // `rest` is the command without its row; TypeScript cannot put the union together again.
  return { type, command: { ...rest, ...(isOwn && { row: row.no }) } } as QueuedCommand
}
