import { useSignal } from '@preact/signals'
import { CircleCheck } from 'lucide'
import type { CaseCard } from '#shared/schema/board.ts'
import type { OpenCase } from '#shared/schema/open-case.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { Choice } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { Problem } from '../ui/problem.tsx'
import { Select } from '../ui/select.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { choiceField } from './draft-field.ts'
import { planGuest } from './guest/guest-draft.ts'
import { GuestForm } from './guest/guest-form.tsx'
import { newestSops } from './newest-sops.ts'
import { NipField } from './nip-field.tsx'
import { usePanel, usePanelBoard } from './panel-context.ts'
import { useCommand } from './use-command.ts'
import { useDraft } from './use-draft.ts'
import { useSops } from './use-sops.ts'

type Kind = OpenCase['applicant']['kind']
const KINDS = ['asn', 'opd', 'pensioner', 'public', 'none'] as const satisfies readonly Kind[]

/** Opens a berkas: on which SOP, for whom. */
export function OpenCaseView() {
  const { words } = usePanel()
  const { sops, problem } = useSops()
  return (
    <section class="page">
      <h1>{words('open.title')}</h1>
      <Problem text={problem.value} />
      {sops.value === undefined && !problem.value && <p class="soft">{words('loading')}</p>}
      {sops.value?.length === 0 && <p class="note">{words('open.noSops')}</p>}
      {sops.value !== undefined && sops.value.length > 0 && <OpenCaseWays sops={sops.value} />}
    </section>
  )
}

/** A berkas by itself, or with the first steps of a service that this person gives at the desk. */
function OpenCaseWays({ sops }: { sops: readonly Sop[] }) {
  const { model, words } = usePanel()
  const board = usePanelBoard()
  const way = useSignal('')
  const quick = newestSops(sops).filter((sop) => planGuest(sop, board).steps.length > 0)
  const options = quick.map(({ id, title }) => ({
    value: id,
    text: quick.length === 1 ? words('guest.title') : title,
  }))
  useDraft('open-way', {
    way: choiceField(
      way,
      options.map(({ value }) => value),
    ),
  })
  if (quick.length === 0 || model.caseLetter.value) return <OpenCaseForm sops={sops} />
  const chosen = quick.find(({ id }) => id === way.value)
  return (
    <>
      <Choice
        label={words('guest.way')}
        options={[{ value: '', text: words('guest.normal') }, ...options]}
        value={way.value}
        choose={(value) => {
          way.value = value
        }}
      />
      {chosen ? <GuestForm key={chosen.id} sop={chosen} /> : <OpenCaseForm sops={sops} />}
    </>
  )
}

function OpenCaseForm({ sops }: { sops: readonly Sop[] }) {
  const { model, words } = usePanel()
  const letter = model.caseLetter.value
  const board = usePanelBoard()
  const { isBusy, problem, run } = useCommand()
  const sopId = useSignal('')
  const serviceTypeId = useSignal('')
  const kind = useSignal<Kind>('asn')
  const nip = useSignal('')
  const name = useSignal('')
  const unit = useSignal('')
  const contact = useSignal('')
  useDraft('open', { kind: choiceField(kind, KINDS), sopId, serviceTypeId, nip, name, unit, contact })
  const opened = useSignal<CaseCard | undefined>(undefined)
  // One form is one berkas: sent twice it is still the same.
  const ids = useSignal({ commandId: crypto.randomUUID(), caseId: crypto.randomUUID() })
  const sop = newestSops(sops).find(({ id }) => id === sopId.value)
  const types = sop?.serviceTypes?.items ?? []
  const digits = nip.value.replace(/\D/g, '')
  const isReady = sop !== undefined && (kind.value === 'none' || name.value.trim() !== '')

  async function send(event: Event): Promise<void> {
    event.preventDefault()
    if (!sop || !isReady) return
    const input: OpenCase = {
      ...ids.value,
      sopId: sop.id,
      sopVersion: sop.version,
      ...(letter && { letterId: letter.id }),
      ...(serviceTypeId.value !== '' && { serviceTypeId: serviceTypeId.value }),
      applicant: {
        kind: kind.value,
        ...(kind.value !== 'none' && {
          ...filled('name', name.value),
          ...filled('nip', digits),
          ...filled('unit', unit.value),
          ...filled('contact', contact.value),
        }),
      },
    }
    const answer = await run((client) => client.cases.open.mutate(input))
    if (!answer) return
    board.receiveCase(answer.card)
    opened.value = answer.card
    ids.value = { commandId: crypto.randomUUID(), caseId: crypto.randomUUID() }
    for (const field of [nip, name, unit, contact]) field.value = ''
  }
  return (
    <form class="stack" onSubmit={(event) => void send(event)}>
      {letter && (
        <p class="note">
          {words('letter.openingFrom', { number: letter.agenda.printed, perihal: letter.perihal })}
        </p>
      )}
      {opened.value && <Opened card={opened.value} />}
      <Field label={words('open.sop')}>
        <Select
          value={sopId}
          first={words('choose')}
          options={newestSops(sops).map(({ id, title, agency }) => ({
            value: id,
            text: `${title} – ${agency}`,
          }))}
        />
      </Field>
      {types.length > 0 && (
        <Field label={words('open.serviceType')}>
          <Select
            value={serviceTypeId}
            first={words('choose')}
            options={types.map(({ id, title }) => ({ value: id, text: title }))}
          />
        </Field>
      )}
      <Choice
        label={words('open.kind')}
        options={KINDS.map((value) => ({ value, text: words(`kind.${value}`) }))}
        value={kind.value}
        choose={(value) => {
          kind.value = value
        }}
      />
      {kind.value !== 'none' && (
        <>
          <NipField value={nip} isOptional={kind.value !== 'asn'} />
          <Field label={words('open.name')}>
            <TextInput value={name} maxLength={200} />
          </Field>
          <Field label={words('open.unit')}>
            <TextInput value={unit} maxLength={200} />
          </Field>
          <Field label={words('open.contact')}>
            <TextInput value={contact} maxLength={200} />
          </Field>
        </>
      )}
      <Problem text={problem.value} />
      <button type="submit" class="button primary" disabled={isBusy.value || !isReady}>
        {words('open.send')}
      </button>
    </form>
  )
}

function Opened({ card }: { card: CaseCard }) {
  const { model, words } = usePanel()
  return (
    <div class="note ok" role="status">
      <Icon node={CircleCheck} />
      <span class="grow">{words('open.done', { number: card.number })}</span>
      <button type="button" class="button quiet" onClick={() => model.openCase(card.id)}>
        {words('open.show')}
      </button>
    </div>
  )
}

function filled<K extends string>(key: K, text: string): Partial<Record<K, string>> {
  const value = text.trim()
  return value === '' ? {} : ({ [key]: value } as Record<K, string>)
}
