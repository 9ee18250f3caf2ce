import type { Portal } from '#shared/schema/portal.ts'
import type { Handlers } from '../messaging/answer.ts'
import type { AnchorPlace, PageTrouble } from '../settings/page-trouble.ts'
import type { StoredItem } from '../settings/stored-item.ts'

export interface TroubleTools {
  readonly packOf: (host: string) => Promise<Portal | undefined>
  readonly trouble: StoredItem<PageTrouble>
  /** Tells the office; where its server is away the panel of this computer alone knows. */
  readonly reportLost: (place: AnchorPlace) => void
}

/** What a card says of trouble on its page: kept for the panel, and a control that is gone told to the office. */
export function createTroubleHandlers({
  packOf,
  trouble,
  reportLost,
}: TroubleTools): Pick<Handlers, 'cardCovered' | 'anchorLost'> {
  async function note(tabId: number, seen: Omit<PageTrouble, 'tabId'>): Promise<void> {
    const before = await trouble.read()
    await trouble.write({ ...(before?.tabId === tabId && before), ...seen, tabId })
  }
  return {
    async cardCovered({ isCovered }, asker) {
      if (asker.from === 'page') await note(asker.tabId, { isCovered })
      return { ok: true, value: undefined }
    },
    async anchorLost({ page, anchor }, asker) {
      const portal = asker.from === 'page' ? await packOf(asker.host) : undefined
      const title = portal?.pages.find(({ id }) => id === page)?.title
      if (asker.from === 'page' && portal && title !== undefined) {
        const place = { portal: portal.id, page, anchor }
        reportLost(place)
        await note(asker.tabId, { lost: { ...place, title } })
      }
      return { ok: true, value: undefined }
    },
  }
}
