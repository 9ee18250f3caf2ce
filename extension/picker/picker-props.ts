import type { PickerText } from '#shared/text/picker-id.ts'
import type { PickerModel } from './picker-model.ts'

export interface PickerProps {
  readonly model: PickerModel
  readonly words: (key: keyof PickerText, parts?: Record<string, string>) => string
  /** Title of the page, as the pack has it. */
  readonly title: string
  readonly close: () => void
}
