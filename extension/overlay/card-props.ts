import type { ReadonlySignal } from '@preact/signals'
import type { Portal } from '#shared/schema/portal.ts'
import type { ShownLetter } from '../page/read-letter.ts'
import type { Language } from '../settings/language.ts'
import type { OverlayModel } from './overlay-model.ts'
import type { OverlayWords } from './overlay-words.ts'
import type { UsulanModel } from './usulan-model.ts'

export interface CardProps {
  readonly model: OverlayModel
  readonly usulan: UsulanModel
  /** The letter that the page shows, where the pack says that it shows one. */
  readonly letter: ReadonlySignal<ShownLetter | undefined>
  readonly portal: ReadonlySignal<Portal>
  readonly words: OverlayWords
  readonly language: Language
  /** Rings an anchor of the page; false where it cannot be told which control is meant. */
  readonly show: (anchorId: string) => boolean
}
