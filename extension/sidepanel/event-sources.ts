import type { Person } from '#shared/schema/board.ts'
import type { CaseDetail } from './case-detail.ts'
import type { PanelWords } from './panel-words.ts'

/** What an event is put into words with. */
export interface EventSources {
  readonly detail: CaseDetail
  readonly people: readonly Person[]
  readonly words: PanelWords
}
