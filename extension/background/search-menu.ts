import { browser } from 'wxt/browser'
import type { NoticeText } from '#shared/text/notice-id.ts'

export const SEARCH_MENU = 'search-nip'

/** Puts "Cari NIP ini di Langkah" into the context menu of a selected text, in the words of this language. */
export async function putSearchMenu(text: NoticeText): Promise<void> {
  await browser.contextMenus.removeAll()
  browser.contextMenus.create({ id: SEARCH_MENU, title: text['menu.search'], contexts: ['selection'] })
}

/** What is searched for: a NIP without the spaces and dots it is printed with; other text as it was selected. */
export function searchedText(selected: string): string {
  const bare = selected.replaceAll(/[\s.]/g, '')
  return /^\d{18}$/.test(bare) ? bare : selected.replaceAll(/\s+/g, ' ').trim().slice(0, 100)
}
