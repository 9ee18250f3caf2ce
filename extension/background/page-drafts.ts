import type { PageDraft } from '../messaging/page-view.ts'
import { type StoredFamily, storedFamily } from '../settings/stored-family.ts'

export type PageDrafts = ReturnType<typeof createPageDrafts>

/**
 * What was typed into a card and not sent, one text a case: on the disk, for an update of the extension ends its memory
 * as well as its pages, and gone once it is sent, given up, the browser is paired anew or begins a new day.
 */
export function createPageDrafts(items: StoredFamily<PageDraft> = storedFamily('local', 'page-draft:')) {
  return {
    of: items.read,
    keep: (caseId: string, draft: PageDraft | undefined): Promise<void> =>
      draft ? items.write(caseId, draft) : items.remove([caseId]),
    clear: async (): Promise<void> => items.remove([...(await items.readAll()).keys()]),
  }
}
