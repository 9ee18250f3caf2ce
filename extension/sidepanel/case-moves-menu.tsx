import { useSignal } from '@preact/signals'
import type { CaseCard } from '#shared/schema/board.ts'
import type { HoldCase } from '#shared/schema/case-move-command.ts'
import type { BridgeClient } from '../bridge-client/bridge-client.ts'
import type { CaseDetail } from './case-detail.ts'
import { type CaseMove, caseMoves } from './case-moves.ts'
import { FieldsForm, type FormField } from './fields-form.tsx'
import { usePanel, usePanelBoard } from './panel-context.ts'
import { useCommand } from './use-command.ts'

type Said = Readonly<Record<string, string>>
type On = { readonly commandId: string; readonly caseId: string }
type Call = (cases: BridgeClient['cases'], on: On, said: Said) => Promise<{ readonly card: CaseCard }>

/** Every field is filled before a button can be pressed; the server checks them again. */
const CALLS: Record<CaseMove, Call> = {
  note: (cases, on, said) => cases.addNote.mutate({ ...on, text: '', ...said }),
  hold: (cases, on, said) => cases.hold.mutate({ ...on, ...said } as HoldCase),
  reassign: (cases, on, said) => cases.reassign.mutate({ ...on, holder: '', ...said }),
  withdraw: (cases, on, said) => cases.withdraw.mutate({ ...on, reason: '', ...said }),
  cancel: (cases, on, said) => cases.cancel.mutate({ ...on, reason: '', ...said }),
  reopen: (cases, on, said) => cases.reopen.mutate({ ...on, stepId: '', reason: '', ...said }),
  recuse: (cases, on, said) => cases.recuse.mutate({ ...on, ...said }),
}
const OWNERS = ['office', 'applicant', 'outside'] as const

/** What else can be done with a berkas, folded away: note, hold, another desk, an end, a new beginning. */
export function CaseMovesMenu({ card, detail }: { card: CaseCard; detail: CaseDetail | undefined }) {
  const { words } = usePanel()
  const board = usePanelBoard()
  const command = useCommand()
  const move = useSignal<CaseMove | undefined>(undefined)
  const close = () => {
    move.value = undefined
  }
  const keepsOut = detail?.caseFile.recusals?.some(({ accountId }) => accountId === board.me.id) ?? false
  const reason: FormField = { name: 'reason', label: words('letter.reason'), isLong: true }
  const fields: Record<CaseMove, FormField[]> = {
    note: [{ name: 'text', label: words('do.note'), isLong: true }],
    hold: [
      {
        name: 'waitsFor',
        label: words('move.waitsFor'),
        options: OWNERS.map((value) => ({ value, text: words(`owner.${value}`) })),
      },
      reason,
    ],
    reassign: [
      {
        name: 'holder',
        label: words('field.holder'),
        options: board.people.map(({ id, name, jabatan }) => ({ value: id, text: `${name} – ${jabatan}` })),
      },
      { name: 'note', label: words('disposisi.note'), isLong: true, isOptional: true },
    ],
    withdraw: [reason],
    cancel: [reason],
    reopen: [
      {
        name: 'stepId',
        label: words('move.step'),
        options: card.steps
          .filter(({ state }) => state !== 'waiting')
          .map(({ id, no, kegiatan }) => ({ value: id, text: `${no}. ${kegiatan}` })),
      },
      reason,
    ],
    recuse: [{ name: 'reason', label: words('move.whyOut'), isLong: true, isOptional: true }],
  }
  async function send(chosen: CaseMove, said: Said): Promise<void> {
    const on = { commandId: crypto.randomUUID(), caseId: card.id }
    const answer = await command.run(({ cases }) => CALLS[chosen](cases, on, said), card.id)
    if (!answer) return
    close()
    board.receiveCase(answer.card)
  }
  const chosen = move.value
  return (
    <details class="part">
      <summary>{words('move.more')}</summary>
      {chosen === undefined ? (
        <div class="row">
          {caseMoves(card, board.me, { keepsOut }).map((each) => (
            <button
              type="button"
              class="button"
              key={each}
              onClick={() => {
                move.value = each
              }}
            >
              {words(`move.${each}`)}
            </button>
          ))}
        </div>
      ) : (
        <FieldsForm
          key={chosen}
          fields={fields[chosen]}
          draft={`case/${card.id}/${chosen}`}
          send={words(`move.${chosen}`)}
          command={command}
          onSend={(said) => send(chosen, said)}
          close={close}
        />
      )}
    </details>
  )
}
