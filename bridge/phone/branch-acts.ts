import type { DisposisiOffer } from '#bridge/use-cases/disposisi/disposisi-offer.ts'
import { branchMoves } from '#shared/domain/disposisi/branch-moves.ts'
import type { Person } from '#shared/schema/board.ts'
import type { DisposisiCard } from '#shared/schema/disposisi.ts'
import { longText } from './act-fields.ts'
import { disposisiAct } from './disposisi-act.ts'
import { html } from './html.ts'
import type { PhoneAct } from './phone-act.ts'
import { textOf } from './phone-form.ts'
import type { PhoneView } from './phone-view.ts'

interface Looking {
  readonly me: Person
  readonly view: PhoneView
  readonly offer: DisposisiOffer
}

/** What this person can do with the disposisi that were given to him: read, report, pass on. */
export function branchActs(branches: readonly DisposisiCard[], { me, view, offer }: Looking): PhoneAct[] {
  const { words } = view
  return branches
    .filter(({ to }) => to === me.id)
    .flatMap((branch) => {
      const about = { cabang: branch.id }
      const what = branch.instructions.join('; ')
      const acts: Partial<Record<string, PhoneAct>> = {
        read: {
          ...{ name: 'baca', label: words('do.read'), about, isMain: true, isSaidAtOnce: true },
          fields: () => html``,
          says: () => `${words('disposisi.line', { from: branch.fromName, to: branch.toName })}: ${what}`,
        },
        settle: settleAct(branch, view),
        passOn: disposisiAct(
          { name: 'teruskan', label: words('disposisi.passOn'), about, what },
          { offer, me, words },
        ),
      }
      return branchMoves(branch, me.id).flatMap((move) => acts[move] ?? [])
    })
}

function settleAct({ id, fromName }: DisposisiCard, { words }: PhoneView): PhoneAct {
  const label = words('disposisi.settleReport')
  return {
    ...{ name: 'lapor', label: words('disposisi.settle'), about: { cabang: id }, isMain: true },
    fields: (form) => longText(form, { name: 'laporan', label, most: 2000, isNeeded: true }),
    lacks: (form) => (textOf(form, 'laporan') === undefined ? label : undefined),
    says: (form) => words('phone.confirm.settle', { from: fromName, report: textOf(form, 'laporan') ?? '' }),
  }
}
