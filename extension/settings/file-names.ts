import type { Language } from './language.ts'

/** Files of the extension that are read when they are needed; each is JSON, written at build. */
export const FILE_NAMES = {
  /** The built-in portal packs: a list of `Portal`. */
  packs: 'portals.json',
  /** The words of the card on a page, an `OverlayText`: a page gets the one language that it shows. */
  words: (language: Language) => `overlay-${language}.json`,
  /** The words of the element picker, a `PickerText`. */
  pickerWords: (language: Language) => `picker-${language}.json`,
  /** The words of the side panel, a `PanelText`, but for those in Bahasa Indonesia, which it carries itself. */
  panelWords: (language: Exclude<Language, 'id'>) => `panel-${language}.json`,
  /** Why a decision made on this computer says no, by its code, and what the desk itself says. */
  sentences: (language: Language) => `refusals-${language}.json`,
  /** Words of desktop notifications and the context menu, a `NoticeText`. */
  notices: (language: Language) => `notices-${language}.json`,
} as const
