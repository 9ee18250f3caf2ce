import type { CaseCard } from '#shared/schema/board.ts'
import type { Sop } from '#shared/schema/sop.ts'
import type { RecordNotice } from '#shared/schema/step-kind-command.ts'
import type { BridgeClient } from '../bridge-client/bridge-client.ts'
import { Problem } from '../ui/problem.tsx'
import { FieldsForm, type FormField } from './fields-form.tsx'
import { newestSops } from './newest-sops.ts'
import { usePanel, usePanelBoard } from './panel-context.ts'
import type { PanelWords } from './panel-words.ts'
import { useCommand } from './use-command.ts'
import { useSops } from './use-sops.ts'

type Current = NonNullable<CaseCard['current']>
type Said = Readonly<Record<string, string>>
interface OnStep {
  readonly commandId: string
  readonly caseId: string
  readonly stepId: string
}

/** The form by which a kind of step is done: its fields, its button, and the call it makes. */
interface KindForm {
  readonly fields: readonly FormField[]
  /** None of them is needed, but one of them. */
  readonly needsSome?: boolean
  readonly send: string
  readonly call: (client: BridgeClient, on: OnStep, said: Said) => Promise<{ readonly card: CaseCard }>
}

interface Sources {
  readonly card: CaseCard
  readonly words: PanelWords
  readonly people: readonly { readonly id: string; readonly name: string; readonly jabatan: string }[]
  /** Those that a child may run on, where neither step nor service type names one. */
  readonly sops: readonly Sop[]
}

/** Whether a step of this kind is done by a form of its own. */
export function hasKindForm(card: CaseCard): boolean {
  const { kind, station } = card.current ?? {}
  if (kind === 'report') return station !== undefined
  return kind !== undefined && ['assignment', 'notify', 'archive', 'external', 'sub-sop'].includes(kind)
}

export function StepKindForm({ card }: { card: CaseCard }) {
  const { kind, subSop } = card.current ?? {}
  const isChosen = kind === 'sub-sop' && subSop === undefined
  return isChosen ? <ChoosingSop card={card} /> : <KindFields card={card} sops={[]} />
}

function ChoosingSop({ card }: { card: CaseCard }) {
  const { sops, problem } = useSops()
  return (
    <>
      <Problem text={problem.value} />
      {sops.value && <KindFields card={card} sops={newestSops(sops.value)} />}
    </>
  )
}

function KindFields({ card, sops }: { card: CaseCard; sops: readonly Sop[] }) {
  const { words } = usePanel()
  const board = usePanelBoard()
  const command = useCommand()
  const { current } = card
  const form = current && kindForm(current, { card, words, people: board.people, sops })
  if (!current || !form) return null
  async function send(said: Said): Promise<void> {
    if (!current || !form) return
    const on = { commandId: crypto.randomUUID(), caseId: card.id, stepId: current.id }
    const answer = await command.run((client) => form.call(client, on, said), card.id)
    if (answer) board.receiveCase(answer.card)
  }
  return (
    <>
      {current.noticeText && <blockquote class="note">{current.noticeText}</blockquote>}
      <FieldsForm
        key={`${current.id} ${form.send}`}
        fields={form.fields}
        needsSome={form.needsSome ?? false}
        draft={`step/${card.id}/${current.id}`}
        send={form.send}
        command={command}
        onSend={send}
      />
    </>
  )
}

function kindForm(current: Current, { card, words, people, sops }: Sources): KindForm | undefined {
  const note = { name: 'note', label: words('disposisi.note'), isLong: true, isOptional: true }
  switch (current.kind) {
    case 'assignment': {
      const options = people.map(({ id, name, jabatan }) => ({ value: id, text: `${name} – ${jabatan}` }))
      return {
        fields: [{ name: 'holder', label: words('field.holder'), options }, note],
        send: words('do.assign'),
        call: ({ cases }, on, said) => cases.assignStep.mutate({ ...on, holder: '', ...said }),
      }
    }
    case 'notify':
      return {
        fields: [
          choice('channel', ['whatsapp', 'telepon', 'surat'], words),
          choice('result', ['tersampaikan', 'tidak-tersambung'], words),
          note,
        ],
        send: words('do.notify'),
        // Every field is filled before the button can be pressed; the server checks them again.
        call: ({ cases }, on, said) => cases.recordNotice.mutate({ ...on, ...said } as RecordNotice),
      }
    case 'archive': {
      const { classification, place, retentionYears } = current.archive ?? {}
      return {
        fields: [
          field('classification', words('field.classification'), classification),
          field('place', words('field.place'), place),
          { ...field('years', words('field.years'), retentionYears?.toString()), isOptional: true },
        ],
        send: words('do.archive'),
        call: ({ cases }, on, { years, ...said }) =>
          cases.archive.mutate({
            ...{ ...on, classification: '', place: '', ...said },
            ...(years !== undefined && { retentionYears: Number(years) }),
          }),
      }
    }
    case 'report': {
      const { station } = current
      return (
        station && {
          fields: [note],
          send: words('do.passReport', { station: station.jabatan }),
          call: ({ cases }, on, said) => cases.passReport.mutate({ ...on, station: station.id, ...said }),
        }
      )
    }
    case 'external':
      return card.outside ? followUpForm(words, note) : sendForm(words)
    case 'sub-sop': {
      const options = sops.map(({ id, title, agency }) => ({ value: id, text: `${title} – ${agency}` }))
      return {
        fields: current.subSop ? [] : [{ name: 'sopId', label: words('field.sopId'), options }],
        send: words('do.openChild'),
        call: ({ cases }, on, said) =>
          cases.openChild.mutate({ ...on, childId: crypto.randomUUID(), ...said }),
      }
    }
    default:
      return undefined
  }
}

function sendForm(words: PanelWords): KindForm {
  return {
    fields: [
      { name: 'sentOn', label: words('field.sentOn'), isDate: true },
      { ...field('reference', words('field.reference')), isOptional: true },
      { name: 'expectedOn', label: words('field.expectedOn'), isDate: true, isOptional: true },
    ],
    send: words('do.sendOutside'),
    call: ({ cases }, on, said) => cases.sendOutside.mutate({ ...on, sentOn: '', ...said }),
  }
}

function followUpForm(words: PanelWords, note: FormField): KindForm {
  return {
    fields: [{ ...field('status', words('field.status')), isOptional: true }, note],
    needsSome: true,
    send: words('do.followUp'),
    call: ({ cases }, on, said) => cases.followUpOutside.mutate({ ...on, ...said }),
  }
}

function field(name: string, label: string, value?: string): FormField {
  return { name, label, ...(value !== undefined && { value }) }
}

type NoticeWord = RecordNotice['channel'] | RecordNotice['result']

function choice(name: 'channel' | 'result', values: readonly NoticeWord[], words: PanelWords): FormField {
  const options = values.map((value) => ({ value, text: words(`notice.${value}`) }))
  return { name, label: words(`field.${name}`), options }
}
