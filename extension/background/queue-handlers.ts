import type { Portal } from '#shared/schema/portal.ts'
import type { QueuedCases, QueueOfPortal } from '#shared/schema/queued-cases.ts'
import type { OverlayText } from '#shared/text/overlay-id.ts'
import type { Asker, Handlers } from '../messaging/answer.ts'
import type { Language } from '../settings/language.ts'
import { nextPlace } from './next-place.ts'
import type { TabSubjects } from './tab-subjects.ts'

export interface QueueTools {
  readonly packOf: (host: string) => Promise<Portal | undefined>
  readonly tabs: TabSubjects
  readonly language: () => Promise<Language>
  readonly wordsOf: (language: Language) => Promise<OverlayText>
  /** Undefined where the server cannot be asked now. */
  readonly fetchQueue: (wanted: QueueOfPortal) => Promise<QueuedCases | undefined>
}

/** What waits on the portal of a page after the berkas that is open there; the next NIP leaves only on a click. */
export function createQueueHandlers(tools: QueueTools): Pick<Handlers, 'nextInQueue' | 'goToNext'> {
  async function find(asker: Asker) {
    const portal = asker.from === 'page' ? await tools.packOf(asker.host) : undefined
    const nip = asker.from === 'page' ? await tools.tabs.nipOf(asker.tabId) : undefined
    const queue = portal && (await tools.fetchQueue({ portal: portal.id, ...(nip && { nip }) }))
    return { portal, next: queue?.next, count: queue?.count ?? 0 }
  }
  return {
    async nextInQueue(_input, asker) {
      const { next, count } = await find(asker)
      if (!next) return { ok: true, value: undefined }
      const { nip: _kept, page: _place, ...shown } = next
      return { ok: true, value: { ...shown, count } }
    },
    async goToNext({ caseId, row, page }, asker) {
      const { portal, next } = await find(asker)
      const place =
        portal && next?.caseId === caseId && next.row === row ? nextPlace(portal, next, page) : undefined
      if (next && place) return { ok: true, value: { nip: next.nip, ...place } }
      return { ok: false, sentence: (await tools.wordsOf(await tools.language())).queueChanged }
    },
  }
}
