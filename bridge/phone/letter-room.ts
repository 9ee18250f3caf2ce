import { disposisiContentOf } from './disposisi-content.ts'
import { hostRoom } from './host-room.ts'
import { type LetterHost, letterActs } from './letter-acts.ts'
import { letterPage } from './letter-page.ts'
import { present, textOf } from './phone-form.ts'
import type { PhoneVisit } from './phone-visit.ts'
import { recordBranchAct } from './record-branch-act.ts'

export const letterRoom = hostRoom<LetterHost>({
  path: ({ params }) => `/surat/${params.id}`,
  read: async ({ desk, params: { id = '' } }) => {
    const [{ card }, offer] = await Promise.all([desk.letterById({ letterId: id }), desk.offer()])
    return { card, offer }
  },
  subject: ({ card }) => `${card.agenda.printed} · ${card.perihal}`,
  page: letterPage,
  acts: letterActs,
  record: {
    disposisi: (visit) => visit.desk.disposeLetter({ ...onLetter(visit), ...disposisiContentOf(visit.form) }),
    tandatangan: (visit) =>
      visit.desk.signLetter({
        ...onLetter(visit),
        ...present({ letterOn: textOf(visit.form, 'tanggal') }),
      }),
    ...recordBranchAct('letter'),
  },
})

function onLetter({ form, params }: PhoneVisit) {
  return { commandId: textOf(form, 'perintah') ?? '', letterId: params.id ?? '' }
}
