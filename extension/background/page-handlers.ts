import type { Portal } from '#shared/schema/portal.ts'
import type { Handlers } from '../messaging/answer.ts'
import type { Reply } from '../messaging/protocol.ts'
import type { Language } from '../settings/language.ts'
import type { OpenLetter } from '../settings/open-letter.ts'
import type { StoredItem } from '../settings/stored-item.ts'
import type { DeskSentences } from './refusal-sentence.ts'
import { removeOf } from './remove-of.ts'
import type { UsulanDesk } from './usulan-desk.ts'

export interface PageTools {
  readonly packOf: (host: string) => Promise<Portal | undefined>
  readonly language: () => Promise<Language>
  readonly sentencesOf: (language: Language) => Promise<DeskSentences>
  readonly usulan: UsulanDesk
  readonly openLetter: StoredItem<OpenLetter>
}

type PageHandlers = Pick<Handlers, 'usulanOnPage' | 'recordUsulan' | 'linkUsulan' | 'letterOnPage'>

/** What the background does with lists and letters that a page shows. */
export function createPageHandlers({
  packOf,
  language,
  sentencesOf,
  usulan,
  openLetter,
}: PageTools): PageHandlers {
  async function refused(key: 'away' | 'notLinked'): Promise<Reply<never>> {
    return { ok: false, sentence: (await sentencesOf(await language()))[`desk.${key}`] }
  }
  async function onPortal<T>(
    host: string | undefined,
    work: (portal: string) => Promise<T | undefined>,
  ): Promise<Reply<T>> {
    const portal = host === undefined ? undefined : await packOf(host)
    const value = portal && (await work(portal.id))
    return value === undefined ? refused('away') : { ok: true, value }
  }
  return {
    usulanOnPage: ({ rows }, asker) =>
      onPortal(asker.from === 'page' ? asker.host : undefined, (portal) => usulan.match(portal, rows)),
    recordUsulan: ({ rows }, asker) =>
      onPortal(asker.from === 'page' ? asker.host : undefined, (portal) => usulan.record(portal, rows)),
    async linkUsulan(asked, asker) {
      const portal = asker.from === 'page' ? await packOf(asker.host) : undefined
      const { caseId, row } = asked.place
      const place = { caseId, ...(row !== undefined && { row }) }
      const isDone = portal && (await usulan.link(portal.id, { shown: asked.shown, place }))
      return isDone ? { ok: true, value: undefined } : refused('notLinked')
    },
    async letterOnPage({ text }, asker) {
      const tabId = asker.from === 'page' ? asker.tabId : undefined
      if (tabId !== undefined && text !== undefined) await openLetter.write({ tabId, text })
      else if (tabId !== undefined) await removeOf(openLetter, tabId)
      return { ok: true, value: undefined }
    },
  }
}
