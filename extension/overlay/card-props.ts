import type { ReadonlySignal } from '@preact/signals'
import type { Portal } from '#shared/schema/portal.ts'
import type { Language } from '../settings/language.ts'
import type { OverlayModel } from './overlay-model.ts'
import type { OverlayWords } from './overlay-words.ts'

export interface CardProps {
  readonly model: OverlayModel
  readonly portal: ReadonlySignal<Portal>
  readonly words: OverlayWords
  readonly language: Language
  /** Rings an anchor of the page; false where it cannot be told which control is meant. */
  readonly show: (anchorId: string) => boolean
}
