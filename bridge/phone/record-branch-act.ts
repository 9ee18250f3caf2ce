import type { HostRef } from '#shared/schema/disposisi-command.ts'
import { disposisiContentOf } from './disposisi-content.ts'
import { textOf } from './phone-form.ts'
import type { PhoneVisit } from './phone-visit.ts'

/** How the acts on a received disposisi are recorded, whatever it lies on. */
export function recordBranchAct(kind: HostRef['kind']) {
  const onBranch = ({ form, params }: PhoneVisit) => ({
    commandId: textOf(form, 'perintah') ?? '',
    on: { kind, id: params.id ?? '' },
    disposisiId: textOf(form, 'cabang') ?? '',
  })
  return {
    baca: (visit: PhoneVisit) => visit.desk.readDisposisi(onBranch(visit)),
    lapor: (visit: PhoneVisit) =>
      visit.desk.settleDisposisi({ ...onBranch(visit), report: textOf(visit.form, 'laporan') ?? '' }),
    teruskan: (visit: PhoneVisit) =>
      visit.desk.passOnDisposisi({ ...onBranch(visit), ...disposisiContentOf(visit.form) }),
  }
}
