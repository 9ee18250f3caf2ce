import { browser } from 'wxt/browser'
import type { Portal } from '#shared/schema/portal.ts'
import type { NoticeText } from '#shared/text/notice-id.ts'
import type { OverlayText } from '#shared/text/overlay-id.ts'
import type { PickerText } from '#shared/text/picker-id.ts'
import { FILE_NAMES } from '../settings/file-names.ts'
import type { Language } from '../settings/language.ts'
import type { DeskSentences } from './refusal-sentence.ts'

const readings = new Map<string, Promise<unknown>>()

/** Reads what was put beside the worker at build, once in its life; it needs no second check. */
function ownFile(name: string): Promise<unknown> {
  const reading = readings.get(name) ?? fetch(`/${name}`).then((file) => file.json())
  readings.set(name, reading)
  return reading
}

export const ownFiles = {
  packs: () => ownFile(FILE_NAMES.packs) as Promise<readonly Portal[]>,
  words: (language: Language) => ownFile(FILE_NAMES.words(language)) as Promise<OverlayText>,
  pickerWords: (language: Language) => ownFile(FILE_NAMES.pickerWords(language)) as Promise<PickerText>,
  sentences: (language: Language) => ownFile(FILE_NAMES.sentences(language)) as Promise<DeskSentences>,
  notices: (language: Language) => ownFile(FILE_NAMES.notices(language)) as Promise<NoticeText>,
}

/** Whether a host is one that the extension was built for. */
export function isBuiltInHost(host: string): boolean {
  const scripts = browser.runtime.getManifest().content_scripts ?? []
  return scripts.some(({ matches }) => matches?.includes(`https://${host}/*`))
}
