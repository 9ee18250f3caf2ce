import { signal } from '@preact/signals'
import { guestSteps } from '#shared/domain/guest-steps.ts'
import { mayDo } from '#shared/domain/may-do.ts'
import { stepById, targetOf } from '#shared/domain/step-flow.ts'
import type { Person } from '#shared/schema/board.ts'
import type { OpenCase } from '#shared/schema/open-case.ts'
import type { ServeGuest } from '#shared/schema/serve-guest.ts'
import type { Sop, SopStep } from '#shared/schema/sop.ts'
import { choiceField, linesField } from '../draft-field.ts'

export type GuestKind = Exclude<OpenCase['applicant']['kind'], 'none'>
export const GUEST_KINDS = ['asn', 'opd', 'pensioner', 'public'] as const satisfies readonly GuestKind[]

/** What the form asks for a SOP: as far as this person may go in it. */
export interface GuestPlan {
  readonly sop: Sop
  readonly steps: readonly SopStep[]
  /** The step that stops the form because others do it; absent where it goes to its end. */
  readonly stopsAt: SopStep | undefined
  /** What must lie here, each once. */
  readonly documents: readonly { readonly id: string; readonly text: string }[]
  /** Who may be named in an assignment, by the step that names him. */
  readonly candidates: ReadonlyMap<string, readonly Person[]>
}

/** The server decides each step again; this only leaves out what it would refuse. */
export function planGuest(sop: Sop, { me, people }: { me: Person; people: readonly Person[] }): GuestPlan {
  const all = guestSteps(sop)
  const stop = all.findIndex((step) => !mayDo(me, sop, step))
  const steps = stop === -1 ? all : all.slice(0, stop)
  const documents = steps
    .flatMap(({ mutuBaku }) => mutuBaku.kelengkapan)
    .filter(({ kind }) => kind === 'dokumen')
  const assignments = steps.filter(({ kind }) => kind === 'assignment')
  return {
    ...{ sop, steps, stopsAt: all[stop] },
    documents: [...new Map(documents.map(({ id, text }) => [id, { id, text }])).values()],
    candidates: new Map(
      assignments.map((step) => {
        const next = stepById(sop, targetOf(sop, step)) ?? step
        return [step.id, people.filter((person) => mayDo(person, sop, next))]
      }),
    ),
  }
}

/** What is typed for one guest, and the ids under which it is sent: a second try is the same guest. */
export function createGuestDraft() {
  const text = () => signal('')
  const [nip, name, unit, contact, topic, answer] = [text(), text(), text(), text(), text(), text()]
  const kind = signal<GuestKind>('asn')
  const present = signal<readonly string[]>([])
  /** One line an assignment: its step, a space, and the person. */
  const holders = signal<readonly string[]>([])
  const [commandId, caseId] = [signal(crypto.randomUUID() as string), signal(crypto.randomUUID() as string)]

  const holderOf = (stepId: string): string =>
    holders.value.find((line) => line.startsWith(`${stepId} `))?.slice(stepId.length + 1) ?? ''

  return {
    ...{ nip, name, unit, contact, topic, answer, kind, present, caseId, holderOf },
    kept: {
      ...{ nip, name, unit, contact, topic, answer, commandId, caseId },
      kind: choiceField(kind, GUEST_KINDS),
      present: linesField(present),
      holders: linesField(holders),
    },
    tick(id: string): void {
      const others = present.value.filter((each) => each !== id)
      present.value = others.length < present.value.length ? others : [...others, id]
    },
    nameHolder(stepId: string, person: string): void {
      const others = holders.value.filter((line) => !line.startsWith(`${stepId} `))
      holders.value = person === '' ? others : [...others, `${stepId} ${person}`]
    },
    /** Undefined while something is missing. */
    command({ sop, steps, documents }: GuestPlan): ServeGuest | undefined {
      const isMissing =
        name.value.trim() === '' ||
        documents.some(({ id }) => !present.value.includes(id)) ||
        steps.some((step) => step.kind === 'assignment' && holderOf(step.id) === '')
      if (isMissing || steps.length === 0) return undefined
      return {
        ...{ commandId: commandId.value, caseId: caseId.value, sopId: sop.id, sopVersion: sop.version },
        applicant: {
          ...{ kind: kind.value, name: name.value.trim() },
          ...filled('nip', nip.value.replace(/\D/g, '')),
          ...filled('unit', unit.value),
          ...filled('contact', contact.value),
        },
        steps: steps.map((step, at) => ({
          stepId: step.id,
          present: step.mutuBaku.kelengkapan.filter(({ kind }) => kind === 'dokumen').map(({ id }) => id),
          ...(step.kind === 'assignment' && { holder: holderOf(step.id) }),
          ...filled('note', at === 0 ? topic.value : at === steps.length - 1 ? answer.value : ''),
        })),
      }
    },
    /** The next guest: another berkas; who is named stays, for the desk is the same. */
    clear(): void {
      for (const field of [nip, name, unit, contact, topic, answer]) field.value = ''
      present.value = []
      commandId.value = crypto.randomUUID()
      caseId.value = crypto.randomUUID()
    },
  }
}

export type GuestDraft = ReturnType<typeof createGuestDraft>

function filled<K extends string>(key: K, text: string): Partial<Record<K, string>> {
  const value = text.trim()
  return value === '' ? {} : ({ [key]: value } as Record<K, string>)
}
