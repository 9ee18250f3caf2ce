import { mayMendAnchors } from '#shared/domain/anchor/may-mend-anchors.ts'
import type { MendAnchor } from '#shared/schema/mend-anchor.ts'
import type { Portal } from '#shared/schema/portal.ts'
import type { OverlayText } from '#shared/text/overlay-id.ts'
import type { PickerText } from '#shared/text/picker-id.ts'
import type { Handlers } from '../messaging/answer.ts'
import type { Reply } from '../messaging/protocol.ts'
import type { Language } from '../settings/language.ts'
import type { Pairing } from '../settings/pairing.ts'
import type { Picking } from '../settings/picking-item.ts'
import type { StoredItem } from '../settings/stored-item.ts'
import type { DeskSentences } from './refusal-sentence.ts'

export interface PickerTools {
  readonly packOf: (host: string) => Promise<Portal | undefined>
  readonly pairing: () => Promise<Pairing | undefined>
  readonly language: () => Promise<Language>
  readonly wordsOf: (language: Language) => Promise<OverlayText>
  readonly sentencesOf: (language: Language) => Promise<DeskSentences>
  readonly picking: StoredItem<Picking>
  readonly pickerWords: (language: Language) => Promise<PickerText>
  /** Puts the picker into the page of a tab; false where the browser does not let us. */
  readonly injectPicker: (tabId: number) => Promise<boolean>
  /** Undefined where the server cannot be asked now. */
  readonly mendAnchor: (command: MendAnchor) => Promise<Reply<undefined> | undefined>
  /** What was said to be missing is missing no more. */
  readonly onMended: () => Promise<void>
  /** After a change every open page of this browser asks for its pack and cases again. */
  readonly forgetPacks: () => Promise<void>
  readonly lookAgain: () => Promise<void>
}

type PickerHandlers = Pick<Handlers, 'startPicker' | 'readPicker' | 'mendAnchor'>

/** What the background does for the element picker: start it, tell it what is wanted, and hand over what was chosen. */
export function createPickerHandlers(tools: PickerTools): PickerHandlers {
  async function refused(): Promise<Reply<never>> {
    return { ok: false, sentence: (await tools.wordsOf(await tools.language())).noPicker }
  }
  return {
    async startPicker({ page, anchor }, asker) {
      const portal = asker.from === 'page' ? await tools.packOf(asker.host) : undefined
      const known = portal?.pages.find(({ id }) => id === page)
      const me = (await tools.pairing())?.me
      if (asker.from !== 'page' || !portal || !known || !me || !mayMendAnchors(me)) return refused()
      const { tabId } = asker
      await tools.picking.write({ tabId, place: { portal: portal.id, page, anchor }, title: known.title })
      return (await tools.injectPicker(tabId)) ? { ok: true, value: undefined } : refused()
    },
    async readPicker(_input, asker) {
      const picking = await tools.picking.read()
      if (asker.from !== 'page' || picking?.tabId !== asker.tabId) return refused()
      return {
        ok: true,
        value: { title: picking.title, text: await tools.pickerWords(await tools.language()) },
      }
    },
    async mendAnchor(chosen, asker) {
      const picking = await tools.picking.read()
      if (asker.from !== 'page' || picking?.tabId !== asker.tabId) return refused()
      const reply = await tools.mendAnchor({ ...chosen, ...picking.place })
      if (!reply)
        return { ok: false, sentence: (await tools.sentencesOf(await tools.language()))['desk.away'] }
      if (!reply.ok) return reply
      await tools.picking.remove()
      await tools.onMended()
      await tools.forgetPacks()
      await tools.lookAgain()
      return reply
    },
  }
}
