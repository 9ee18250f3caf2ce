import type { PengaduanCard } from '#shared/schema/board.ts'
import { longText } from './act-fields.ts'
import type { PhoneAct } from './phone-act.ts'
import { textOf } from './phone-form.ts'
import type { PhoneVisit } from './phone-visit.ts'

/** Its officer answers, where his roles let him. */
export function pengaduanActs(card: PengaduanCard, { me, view: { words } }: PhoneVisit): PhoneAct[] {
  const mayAnswer = card.officer === me.id && me.roles.includes('pengelola-pengaduan')
  if (card.status !== 'diterima' || !mayAnswer) return []
  const label = words('pengaduan.answer')
  return [
    {
      ...{ name: 'tanggapi', label: words('pengaduan.answerSend'), about: {}, isMain: true },
      fields: (form) => longText(form, { name: 'tanggapan', label, most: 10_000, isNeeded: true }),
      lacks: (form) => (textOf(form, 'tanggapan') === undefined ? label : undefined),
      says: (form) =>
        words('phone.confirm.answer', { number: card.number, text: textOf(form, 'tanggapan') ?? '' }),
    },
  ]
}
