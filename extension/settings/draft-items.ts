import { browser } from 'wxt/browser'

/** What was typed into one form, by the name of its field. */
export type DraftValues = Readonly<Record<string, string>>

export interface DraftItems {
  readAll(): Promise<Record<string, DraftValues>>
  write(key: string, values: DraftValues): void
  remove(keys: string[]): void
}

const PREFIX = 'draft:'

/** Typed text that was not sent yet: in memory of the browser alone, so it is gone with the browser. */
export const draftItems: DraftItems = {
  async readAll() {
    const all: Record<string, DraftValues> = await browser.storage.session.get(null)
    const drafts = Object.entries(all).filter(([key]) => key.startsWith(PREFIX))
    return Object.fromEntries(drafts.map(([key, values]) => [key.slice(PREFIX.length), values]))
  },
  write: (key, values) => void browser.storage.session.set({ [PREFIX + key]: values }),
  remove: (keys) => void browser.storage.session.remove(keys.map((key) => PREFIX + key)),
}
