import { useSignal } from '@preact/signals'
import { CircleCheck } from 'lucide'
import { nationalPengaduanLimits } from '#shared/asn/pengaduan-limits.ts'
import type { PengaduanCard } from '#shared/schema/board.ts'
import { PengaduanClass, type RecordPengaduan } from '#shared/schema/pengaduan.ts'
import { dayAndTime } from '#shared/words/time-words.ts'
import { ButtonPair } from '../ui/button-pair.tsx'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { Problem } from '../ui/problem.tsx'
import { Select } from '../ui/select.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { usePanel, usePanelBoard } from './panel-context.ts'
import { useCommand } from './use-command.ts'
import { useDraft } from './use-draft.ts'

/** Records a pengaduan: what, by which channel, who answers it. The reporter may stay unnamed. */
export function PengaduanForm({ close }: { close: () => void }) {
  const { words } = usePanel()
  const board = usePanelBoard()
  const { isBusy, problem, run } = useCommand()
  const kind = useSignal('')
  const channel = useSignal('')
  const content = useSignal('')
  const name = useSignal('')
  const contact = useSignal('')
  const officer = useSignal('')
  const forget = useDraft('pengaduan', { kind, channel, content, name, contact, officer })
  const recorded = useSignal<PengaduanCard | undefined>(undefined)
  // One form is one pengaduan: sent twice it is still the same.
  const ids = useSignal({ commandId: crypto.randomUUID(), pengaduanId: crypto.randomUUID() })
  const channels = words('pengaduan.channels').split(', ')
  const officers = board.people.filter(({ roles }) => roles.includes('pengelola-pengaduan'))
  const chosen = PengaduanClass.options.find((each) => each === kind.value)
  const isReady = chosen && channel.value && officer.value && content.value.trim() !== ''

  async function send(event: Event): Promise<void> {
    event.preventDefault()
    if (!chosen || !isReady) return
    const reporter = {
      ...(name.value.trim() && { name: name.value.trim() }),
      ...(contact.value.trim() && { contact: contact.value.trim() }),
    }
    const input: RecordPengaduan = {
      ...ids.value,
      channel: channel.value,
      class: chosen,
      ...(Object.keys(reporter).length > 0 && { reporter }),
      content: content.value.trim(),
      officer: officer.value,
    }
    const answer = await run((client) => client.pengaduan.record.mutate(input))
    if (!answer) return
    forget()
    recorded.value = answer.card
  }
  if (recorded.value) return <Recorded card={recorded.value} close={close} />
  return (
    <form class="page stack" onSubmit={(event) => void send(event)}>
      <h1>{words('pengaduan.title')}</h1>
      <Field label={words('pengaduan.content')}>
        <TextInput value={content} maxLength={10_000} isLong />
      </Field>
      <Field
        label={words('pengaduan.class')}
        hint={words('pengaduan.source', { source: nationalPengaduanLimits.source })}
      >
        <Select
          value={kind}
          first={words('choose')}
          options={nationalPengaduanLimits.classes.map(({ id, label, workingDays }) => ({
            value: id,
            text: words('pengaduan.classLimit', { label, days: workingDays }),
          }))}
        />
      </Field>
      <Field label={words('pengaduan.channel')}>
        <Select
          value={channel}
          first={words('choose')}
          options={channels.map((text) => ({ value: text, text }))}
        />
      </Field>
      <Field label={words('pengaduan.officer')}>
        <Select
          value={officer}
          first={words('choose')}
          options={officers.map(({ id, name, jabatan }) => ({ value: id, text: `${name} – ${jabatan}` }))}
        />
      </Field>
      <Field label={words('pengaduan.reporter')}>
        <TextInput value={name} maxLength={200} />
      </Field>
      <Field label={words('pengaduan.contact')}>
        <TextInput value={contact} maxLength={200} />
      </Field>
      <Problem text={problem.value} />
      <ButtonPair
        cancel={words('cancel')}
        onCancel={() => {
          forget()
          close()
        }}
        send={words('pengaduan.send')}
        isDisabled={isBusy.value || !isReady}
      />
    </form>
  )
}

function Recorded({ card, close }: { card: PengaduanCard; close: () => void }) {
  const { model, words, language } = usePanel()
  const due = dayAndTime(card.dueAt, new Date(model.now.value), language)
  return (
    <section class="page stack">
      <p class="note ok" role="status">
        <Icon node={CircleCheck} />
        {words('pengaduan.done', { number: card.number, due })}
      </p>
      <button type="button" class="button" onClick={close}>
        {words('back')}
      </button>
    </section>
  )
}
