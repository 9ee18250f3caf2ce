import { isSuperiorKind } from '#shared/domain/is-superior-kind.ts'
import { mayDoInCase } from '#shared/domain/may-do.ts'
import { turnOf } from '#shared/domain/signing/line-of-step.ts'
import { stepById } from '#shared/domain/step-flow.ts'
import type { Person } from '#shared/schema/board.ts'
import { ReasonCode } from '#shared/schema/reason-code.ts'
import type { Outcome } from '#shared/schema/sop.ts'
import { longText, select } from './act-fields.ts'
import type { CaseHost } from './case-host.ts'
import { disposisiAct } from './disposisi-act.ts'
import { type Html, html } from './html.ts'
import type { PhoneAct } from './phone-act.ts'
import { type PhoneForm, textOf } from './phone-form.ts'
import type { PhoneView, PhoneWords } from './phone-view.ts'

const signingNames = { paraf: 'paraf', ttd: 'ttd', approval: 'setuju' } as const
type SigningKind = keyof typeof signingNames

interface StepContext {
  readonly host: CaseHost
  readonly me: Person
  readonly words: PhoneWords
  readonly step: { readonly id: string; readonly kegiatan: string }
  readonly about: Readonly<Record<string, string>>
}

/** What this person can do in the step that a berkas stands in; the office decides again. */
export function caseActs(
  host: CaseHost,
  { me, view }: { readonly me: Person; readonly view: PhoneView },
): PhoneAct[] {
  const { card, caseFile, sop } = host.whole
  const { current, status, outside } = card
  const step = stepById(sop, current?.id ?? '')
  if (status !== 'open' || !step || !current || !mayDoInCase(me, { sop, step, caseFile })) return []
  const { words } = view
  const about = { langkah: step.id, versi: String(card.revision) }
  const context: StepContext = { host, me, words, step, about }
  if (step.kind === 'disposisi') {
    const what = card.number
    return [disposisiAct({ name: 'disposisi', about, what, isMain: true }, { offer: host.offer, me, words })]
  }
  const { outcomes } = current
  const { kind, isLast } = turnOf(step, caseFile)
  const refusals =
    step.kind === 'external' && !outside ? [] : outcomes.filter(({ leads }) => leads === 'refusal')
  const returns = isSuperiorKind(step.kind) ? [] : outcomes.filter(({ isReturn }) => isReturn)
  return [
    ...(isSigning(kind) ? signingActs(kind, isLast ? step.outcomes : [], context) : []),
    ...(isSigning(kind) ? [repairAct(context)] : []),
    ...(returns.length > 0 ? [reasonAct('return', returns, context)] : []),
    ...(refusals.length > 0 ? [reasonAct('refuse', refusals, context)] : []),
  ]
}

/** A paraf, ttd or approval, one a way out. */
function signingActs(kind: SigningKind, outcomes: readonly Outcome[] = [], context: StepContext): PhoneAct[] {
  const { host, me, words, step, about } = context
  const ways = outcomes.filter(({ returnsTo, refuses }) => returnsTo === undefined && !refuses)
  return (ways.length > 0 ? ways : [undefined]).map((outcome) => ({
    name: signingNames[kind],
    label: outcome?.label ?? words(`do.${kind}`),
    isMain: true,
    about: { ...about, ...(outcome && { cara: outcome.id }) },
    isSaidAtOnce: true,
    says: () =>
      words(`do.confirm.${kind}`, {
        ...{ name: me.name, step: step.kegiatan, number: host.whole.card.number },
        outcome: outcome?.label ?? words('do.approval'),
      }),
    fields: (form) =>
      html`${documentChoice(form, context)}${longText(form, {
        ...{ name: 'catatan', most: 2000 },
        label: words(outcome?.reasonRequired ? 'do.noteNeeded' : 'do.note'),
        isNeeded: outcome?.reasonRequired === true,
      })}`,
  }))
}

/** What was looked at before it was signed, where there is anything; the act names it. */
function documentChoice(form: PhoneForm, { host: { whole }, words }: StepContext): Html | undefined {
  const options = (whole.caseFile.documents ?? [])
    .filter(({ voided }) => !voided)
    .map(({ hash, labelId }) => ({ value: hash, text: whole.texts[labelId] ?? '…' }))
  if (options.length === 0) return undefined
  const label = words('phone.aboutDocument')
  return select(form, { name: 'dokumen', label, none: words('phone.noDocument'), options })
}

/** The draft goes back to whoever drew it up. */
function repairAct({ host, words, about }: StepContext): PhoneAct {
  const label = words('phone.reason')
  return {
    ...{ name: 'perbaikan', label: words('phone.repair'), about },
    fields: (form) => longText(form, { name: 'alasan', label, most: 2000, isNeeded: true }),
    lacks: (form) => (textOf(form, 'alasan') === undefined ? label : undefined),
    says: (form) =>
      words('phone.confirm.repair', {
        number: host.whole.card.number,
        reason: textOf(form, 'alasan') ?? '',
      }),
  }
}

/** Back to the applicant, or refused: by which way, with what kind of reason, and in words. */
function reasonAct(
  way: 'return' | 'refuse',
  outcomes: readonly { readonly id: string; readonly label: string }[],
  { host, words, step, about }: StepContext,
): PhoneAct {
  const [only] = outcomes
  const isOne = outcomes.length === 1 && only !== undefined
  const label = words('reason')
  const kinds = ReasonCode.options.map((value) => ({ value, text: words(`reason.${value}`) }))
  return {
    ...{ name: way === 'return' ? 'kembali' : 'tolak', label: words(`do.${way}`) },
    about: { ...about, ...(isOne && { jalan: only.id }) },
    fields: (form) => html`${
      !isOne &&
      select(form, {
        ...{ name: 'jalan', label: words('whichReturn'), none: words('choose'), isNeeded: true },
        options: outcomes.map(({ id, label: text }) => ({ value: id, text })),
      })
    }
${select(form, { name: 'jenis', label: words('reasonKind'), options: kinds })}
${longText(form, { name: 'alasan', label, most: 2000, isNeeded: true })}`,
    lacks: (form) => {
      if (textOf(form, 'jalan') === undefined) return words('whichReturn')
      return textOf(form, 'alasan') === undefined ? label : undefined
    },
    says: (form) =>
      words(`phone.confirm.${way}`, {
        ...{ number: host.whole.card.number, step: step.kegiatan, reason: textOf(form, 'alasan') ?? '' },
        kind: kinds.find(({ value }) => value === textOf(form, 'jenis'))?.text ?? '',
      }),
  }
}

function isSigning(kind: string): kind is SigningKind {
  return kind in signingNames
}
