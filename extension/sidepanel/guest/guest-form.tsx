import { useSignal } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { CaseCard } from '#shared/schema/board.ts'
import type { Sop } from '#shared/schema/sop.ts'
import { Choice } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { Problem } from '../../ui/problem.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { NipField } from '../nip-field.tsx'
import { usePanel, usePanelBoard } from '../panel-context.ts'
import { useCommand } from '../use-command.ts'
import { useDraft } from '../use-draft.ts'
import { createGuestDraft, GUEST_KINDS, type GuestDraft, type GuestPlan, planGuest } from './guest-draft.ts'
import { GuestServed } from './guest-served.tsx'

/**
 * "Konsultasi cepat": a guest at the desk, in one form. What was begun and not finished, because the server said no or
 * was away, is gone on with by the same button.
 */
export function GuestForm({ sop }: { sop: Sop }) {
  const { words } = usePanel()
  const board = usePanelBoard()
  const { isBusy, problem, run } = useCommand()
  const draft = useMemo(createGuestDraft, [])
  useDraft(`guest/${sop.id}`, draft.kept)
  const served = useSignal<CaseCard | undefined>(undefined)
  const form = useRef<HTMLFormElement>(null)
  // With the berkas of the next guest his fields come back: only then there is one to stand in.
  useEffect(() => form.current?.querySelector('input')?.focus(), [draft.caseId.value])
  const plan = planGuest(sop, board)
  const command = draft.command(plan)
  const begun = board.cases.value.get(draft.caseId.value)?.value

  async function send(event: Event): Promise<void> {
    event.preventDefault()
    if (!command) return
    const answer = await run((client) => client.cases.serveGuest.mutate(command))
    if (!answer) return
    board.receiveCase(answer.card)
    served.value = answer.card
    draft.clear()
  }
  const stop = plan.stopsAt
  return (
    <form
      class="stack"
      ref={form}
      onSubmit={(event) => void send(event)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) form.current?.requestSubmit()
      }}
    >
      {served.value && <GuestServed card={served.value} />}
      <p class="soft">{words('guest.lead', { count: plan.steps.length })}</p>
      {stop && (
        <p class="note">
          {words('guest.stops', { step: stop.kegiatan, names: pelaksanaOf(sop, stop.pelaksana) })}
        </p>
      )}
      {begun ? (
        <p class="note warn" role="status">
          {words('guest.begun', { number: begun.number, step: begun.current?.kegiatan ?? '' })}
        </p>
      ) : (
        <Applicant draft={draft} />
      )}
      <Steps draft={draft} plan={plan} />
      <Problem text={problem.value} />
      <button type="submit" class="button primary" disabled={isBusy.value || !command}>
        {begun ? words('guest.goOn') : words('guest.send', { count: plan.steps.length })}
      </button>
      {begun && (
        <button type="button" class="button" onClick={draft.clear}>
          {words('guest.next')}
        </button>
      )}
      <p class="hint">{words('guest.keys')}</p>
    </form>
  )
}

function Applicant({ draft }: { draft: GuestDraft }) {
  const { words } = usePanel()
  return (
    <>
      <NipField value={draft.nip} isOptional={draft.kind.value !== 'asn'} />
      <Field label={words('open.name')}>
        <TextInput value={draft.name} maxLength={200} />
      </Field>
      <Choice
        label={words('open.kind')}
        options={GUEST_KINDS.map((value) => ({ value, text: words(`kind.${value}`) }))}
        value={draft.kind.value}
        choose={(value) => {
          draft.kind.value = value
        }}
      />
      <Field label={words('open.unit')}>
        <TextInput value={draft.unit} maxLength={200} />
      </Field>
      <Field label={words('open.contact')}>
        <TextInput value={draft.contact} maxLength={200} />
      </Field>
    </>
  )
}

function Steps({ draft, plan }: { draft: GuestDraft; plan: GuestPlan }) {
  const { words } = usePanel()
  const { sop, steps, documents, candidates } = plan
  return (
    <>
      <Field label={words('guest.topic')}>
        <TextInput value={draft.topic} maxLength={2000} isLong />
      </Field>
      {documents.length > 0 && (
        <fieldset class="checks">
          <legend>{words('guest.present')}</legend>
          {documents.map(({ id, text }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={draft.present.value.includes(id)}
                onChange={() => draft.tick(id)}
              />
              <span>{text}</span>
            </label>
          ))}
        </fieldset>
      )}
      {[...candidates].map(([stepId, people]) => (
        <Field
          key={stepId}
          label={words('guest.holder', { names: pelaksanaOf(sop, nextPelaksana(plan, stepId)) })}
          hint={people.length === 0 ? words('guest.nobody') : undefined}
        >
          <select
            class="input"
            value={draft.holderOf(stepId)}
            onChange={(event) => draft.nameHolder(stepId, event.currentTarget.value)}
          >
            <option value="">{words('choose')}</option>
            {people.map(({ id, name, jabatan }) => (
              <option key={id} value={id}>{`${name} – ${jabatan}`}</option>
            ))}
          </select>
        </Field>
      ))}
      {steps.length > 1 && (
        <Field label={words('guest.answer')}>
          <TextInput value={draft.answer} maxLength={2000} isLong />
        </Field>
      )}
    </>
  )
}

/** Whom an assignment is for: the pelaksana of the step after it. */
function nextPelaksana({ steps, stopsAt }: GuestPlan, stepId: string): readonly string[] | undefined {
  const all = stopsAt ? [...steps, stopsAt] : steps
  return all[all.findIndex(({ id }) => id === stepId) + 1]?.pelaksana
}

function pelaksanaOf(sop: Sop, ids: readonly string[] = []): string {
  return ids.map((id) => sop.pelaksana.find((each) => each.id === id)?.jabatan ?? id).join(' / ')
}
