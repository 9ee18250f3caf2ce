import { useSignal } from '@preact/signals'
import { type LetterMove, letterMoves } from '#shared/domain/letter/letter-moves.ts'
import type { DisposisiContent } from '#shared/schema/disposisi-command.ts'
import type { LetterCard } from '#shared/schema/letter.ts'
import { SentVia } from '#shared/schema/letter.ts'
import type { AmendLetter, SendLetter } from '#shared/schema/letter-command.ts'
import type { BridgeClient } from '../bridge-client/bridge-client.ts'
import { dateHere } from './date-here.ts'
import { DisposisiForm } from './disposisi-form.tsx'
import type { NamedDocument, SightProps } from './documents/document-sight.tsx'
import { SightPart } from './documents/sight-part.ts'
import { FieldsForm, type FormField } from './fields-form.tsx'
import { AmendForm } from './letters/amend-form.tsx'
import { SrikandiForm } from './letters/srikandi-form.tsx'
import { usePanel, usePanelBoard } from './panel-context.ts'
import type { PanelWords } from './panel-words.ts'
import type { ReceiveHost } from './receive-host.ts'
import { scanField } from './scan-field.ts'
import { useCommand } from './use-command.ts'

interface LetterActionProps {
  readonly card: LetterCard
  readonly receive: (fresh: LetterCard) => void
}

const WORDS = {
  dispose: 'letter.dispose',
  disposeSheet: 'letter.disposeSheet',
  sign: 'letter.sign',
  signSheet: 'letter.sign',
  sendOut: 'letter.sendOut',
  cancel: 'letter.cancel',
  srikandi: 'srikandi.record',
  amend: 'letter.amend',
} as const satisfies Record<LetterMove, string>

type On = { commandId: string; letterId: string }
type Letters = BridgeClient['letters']

/** What this person can do with a letter now; the server decides again. */
export function LetterActions({ card, receive }: LetterActionProps) {
  const { model, words } = usePanel()
  const { me, people } = usePanelBoard()
  const command = useCommand()
  const inView = useSignal<string | undefined>(undefined)
  const move = useSignal<LetterMove | undefined>(undefined)
  const close = () => {
    move.value = undefined
  }
  async function give(
    call: (letters: Letters, on: On) => ReturnType<Letters['send']['mutate']>,
  ): Promise<void> {
    const on = { commandId: crypto.randomUUID(), letterId: card.id }
    const answer = await command.run(({ letters }) => call(letters, on), card.id)
    if (!answer) return
    close()
    receive(answer.card)
  }
  const open = move.value
  if (open === undefined) {
    return (
      <section class="actions">
        {letterMoves(card, me).map((each, at) => (
          <button
            type="button"
            class={at === 0 ? 'button primary' : 'button'}
            key={each}
            onClick={() => {
              move.value = each
            }}
          >
            {words(WORDS[each])}
          </button>
        ))}
      </section>
    )
  }
  if (open === 'dispose' || open === 'disposeSheet') {
    const dispose = (content: DisposisiContent) =>
      give((letters, on) => letters.dispose.mutate({ ...on, ...content }))
    return (
      <section class="part">
        {open === 'dispose' && <LetterSight card={card} />}
        <DisposisiForm
          draft={`letter/${card.id}/dispose`}
          command={command}
          onSend={dispose}
          close={close}
          isFromSheet={open === 'disposeSheet'}
          scans={scansOf(card, words)}
        />
      </section>
    )
  }
  if (open === 'srikandi') {
    const receiveHost: ReceiveHost = (answer) => {
      if (answer.kind === 'letter') receive(answer.card)
    }
    return <SrikandiForm on={{ kind: 'letter', id: card.id }} receive={receiveHost} close={close} />
  }
  if (open === 'amend') {
    const amend = (change: Omit<AmendLetter, 'commandId' | 'letterId'>) =>
      give((letters, on) => letters.amend.mutate({ ...on, ...change }))
    return <AmendForm card={card} command={command} onSend={amend} close={close} />
  }
  const today = dateHere(model.now.peek())
  const forms: Record<
    typeof open,
    { fields: FormField[]; send: (said: Record<string, string>) => Promise<void> }
  > = {
    sign: {
      fields: [{ name: 'letterOn', label: words('letter.on'), isDate: true, value: today }],
      send: (said) => {
        const documentHash = inView.value
        return give((letters, on) =>
          letters.sign.mutate({ ...on, ...said, ...(documentHash && { documentHash }) }),
        )
      },
    },
    signSheet: {
      fields: [
        {
          name: 'by',
          label: words('sheet.by'),
          options: people
            .filter(({ id, roles }) => id !== me.id && (card.line || roles.includes('supervisor')))
            .map(({ id, name, jabatan }) => ({ value: id, text: `${name} – ${jabatan}` })),
        },
        { name: 'onSheet', label: words('sheet.on'), isDate: true, value: today },
        ...scanField(scansOf(card, words), words),
      ],
      send: ({ by = '', onSheet = '', scanHash }) => {
        const sheet = { by, onSheet, ...(scanHash !== undefined && { scanHash }) }
        return give((letters, on) => letters.sign.mutate({ ...on, letterOn: onSheet, sheet }))
      },
    },
    sendOut: {
      fields: [
        {
          name: 'via',
          label: words('letter.via'),
          options: SentVia.options.map((value) => ({ value, text: words(`via.${value}`) })),
        },
        { name: 'on', label: words('letter.sentOn'), isDate: true, value: today },
      ],
      send: (said) =>
        // The choice is made before the button can be pressed; the server checks it again.
        give((letters, on) => letters.send.mutate({ ...on, ...said } as SendLetter)),
    },
    cancel: {
      fields: [{ name: 'reason', label: words('letter.reason'), isLong: true }],
      send: ({ reason = '' }) => give((letters, on) => letters.cancel.mutate({ ...on, reason })),
    },
  }
  const { fields, send } = forms[open]
  return (
    <section class="part">
      {(open === 'sign' || open === 'signSheet') && <p class="note">{words('letter.signHint')}</p>}
      {open === 'sign' && <LetterSight card={card} inView={inView} />}
      <FieldsForm
        key={open}
        fields={fields}
        draft={`letter/${card.id}/${open}`}
        send={words(WORDS[open])}
        command={command}
        onSend={send}
        close={close}
      />
    </section>
  )
}

/** The scans of the letter, in view of the one who signs or disposes of it; nothing where there are none. */
function LetterSight({ card, inView }: Pick<LetterActionProps, 'card'> & Pick<SightProps, 'inView'>) {
  const { words } = usePanel()
  if (card.scans.length === 0) return null
  return (
    <SightPart about={{ letterId: card.id }} documents={scansOf(card, words)} {...(inView && { inView })} />
  )
}

function scansOf({ scans }: LetterCard, words: PanelWords): NamedDocument[] {
  return scans.map((hash, at) => ({ hash, label: words('scans.open', { no: at + 1 }) }))
}
