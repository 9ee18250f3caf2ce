import { type Signal, signal } from '@preact/signals'
import { namedReceivers } from '#shared/domain/disposisi/receiver-options.ts'
import { Security, Urgency } from '#shared/schema/disposisi.ts'
import type { DisposisiContent } from '#shared/schema/disposisi-command.ts'
import { choiceField, type DraftField, linesField } from './draft-field.ts'

export type DisposisiDraft = ReturnType<typeof createDisposisiDraft>

/** What is filled in on a lembar disposisi, until it is one. Nobody is chosen beforehand. */
export function createDisposisiDraft({ isFromSheet, today }: { isFromSheet: boolean; today: string }) {
  const receivers = signal<readonly Signal<string>[]>([signal('')])
  const coordinator = signal('')
  const asked = signal<readonly string[]>([])
  const own = signal('')
  const note = signal('')
  const urgency = signal<DisposisiContent['urgency']>('biasa')
  const security = signal<DisposisiContent['security']>('biasa')
  const dueOn = signal('')
  const sheet = { isUsed: signal(isFromSheet), by: signal(''), onSheet: signal(today), scanHash: signal('') }

  /** All of it as a draft keeps it; who receives it, one a line. */
  const kept: Readonly<Record<string, DraftField>> = {
    ...{ own, note, dueOn, coordinator, by: sheet.by, onSheet: sheet.onSheet },
    scanHash: sheet.scanHash,
    asked: linesField(asked),
    urgency: choiceField(urgency, Urgency.options),
    security: choiceField(security, Security.options),
    receivers: {
      get value() {
        return receivers.value.map(({ value }) => value).join('\n')
      },
      set value(text) {
        receivers.value = text.split('\n').map((id) => signal(id))
      },
    },
  }

  function chosen(): string[] {
    return [...new Set(receivers.value.map(({ value }) => value).filter((named) => named !== ''))]
  }

  return {
    receivers,
    coordinator,
    asked,
    own,
    note,
    urgency,
    security,
    dueOn,
    sheet,
    kept,
    chosen,
    addReceiver(): void {
      receivers.value = [...receivers.value, signal('')]
    },
    removeReceiver(gone: Signal<string>): void {
      receivers.value = receivers.value.filter((each) => each !== gone)
    },
    toggle(instruction: string): void {
      asked.value = asked.value.includes(instruction)
        ? asked.value.filter((each) => each !== instruction)
        : [...asked.value, instruction]
    },
    /** The sheet as it would be issued; undefined while something that is needed is missing. */
    content(): DisposisiContent | undefined {
      const { to, alsoTo = [], toPosts } = namedReceivers(chosen())
      const instructions = [...asked.value, own.value.trim()].filter((text) => text !== '')
      const by = sheet.by.value
      const isSheetWhole = !sheet.isUsed.value || (by !== '' && sheet.onSheet.value !== '')
      if (to === '' || instructions.length === 0 || !isSheetWhole) return undefined
      const text = note.value.trim()
      const together = [to, ...alsoTo].includes(coordinator.value) && alsoTo.length > 0
      return {
        to,
        ...(alsoTo.length > 0 && { alsoTo }),
        ...(toPosts && { toPosts }),
        ...(together && { coordinator: coordinator.value }),
        instructions,
        ...(text !== '' && { note: text }),
        urgency: urgency.value,
        security: security.value,
        ...(dueOn.value !== '' && { dueOn: dueOn.value }),
        ...(sheet.isUsed.value && {
          sheet: {
            ...{ by, onSheet: sheet.onSheet.value },
            ...(sheet.scanHash.value !== '' && { scanHash: sheet.scanHash.value }),
          },
        }),
      }
    },
  }
}
