import { signal } from '@preact/signals'
import type { RegisterLetter } from '#shared/schema/letter-command.ts'
import { linesOf } from './letters/amended-letter.ts'

export type LetterFields = ReturnType<typeof createLetterFields>

/** A letter that is being registered: four fields are needed; the next letter keeps its day and its first receiver. */
export function createLetterFields(today: string) {
  const needed = { sender: signal(''), number: signal(''), letterOn: signal(today), perihal: signal('') }
  const further = {
    series: signal('surat-masuk'),
    handedTo: signal(''),
    classification: signal(''),
    summary: signal(''),
  }
  const lampiran = signal('')
  const tembusan = signal('')
  const security = signal<NonNullable<RegisterLetter['security']>>('biasa')
  const urgency = signal<NonNullable<RegisterLetter['urgency']>>('biasa')
  // One form is one letter: sent twice it is still the same.
  const ids = signal(newIds())

  return {
    ...needed,
    ...further,
    lampiran,
    urgency,
    security,
    tembusan,
    /** The command; undefined while a needed field is empty. */
    command(isAnother = false): RegisterLetter | undefined {
      if (Object.values(needed).some(({ value }) => value.trim() === '')) return undefined
      const { handedTo, classification, summary, series } = further
      return {
        ...ids.value,
        sender: needed.sender.value.trim(),
        number: needed.number.value.trim(),
        letterOn: needed.letterOn.value,
        perihal: needed.perihal.value.trim(),
        series: series.value,
        urgency: urgency.value,
        security: security.value,
        ...(linesOf(tembusan.value).length > 0 && { tembusan: linesOf(tembusan.value) }),
        ...(handedTo.value !== '' && { handedTo: handedTo.value }),
        ...(classification.value.trim() !== '' && { classification: classification.value.trim() }),
        ...(summary.value.trim() !== '' && { summary: summary.value.trim() }),
        ...(/^\d{1,4}$/.test(lampiran.value.trim()) && { lampiran: Number(lampiran.value.trim()) }),
        ...(isAnother && { isAnother }),
      }
    },
    /** Makes room for the next letter of the same post. */
    next(): void {
      ids.value = newIds()
      for (const field of [needed.sender, needed.number, needed.perihal, further.classification]) {
        field.value = ''
      }
      for (const field of [further.summary, lampiran, tembusan]) field.value = ''
      security.value = 'biasa'
      urgency.value = 'biasa'
    },
  }
}

function newIds() {
  return { commandId: crypto.randomUUID(), letterId: crypto.randomUUID() }
}
