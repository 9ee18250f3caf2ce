import { useSignal } from '@preact/signals'
import { isSuperiorKind } from '#shared/domain/is-superior-kind.ts'
import type { Turn } from '#shared/domain/signing/line-of-step.ts'
import type { CaseCard } from '#shared/schema/board.ts'
import type { Outcome, SopStep } from '#shared/schema/sop.ts'
import type { BridgeClient } from '../bridge-client/bridge-client.ts'
import { ButtonPair } from '../ui/button-pair.tsx'
import { Field } from '../ui/field.tsx'
import { Problem } from '../ui/problem.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { choiceField } from './draft-field.ts'
import { usePanel, usePanelBoard } from './panel-context.ts'
import type { PanelWords } from './panel-words.ts'
import { useCommand } from './use-command.ts'
import { useDraft } from './use-draft.ts'

/** The way out of a step that has no ways to choose from; no outcome has such an id. */
const FINISH = '*'

interface OutcomeProps {
  readonly card: CaseCard
  readonly step: SopStep
  /** In a signing line a paraf or the step's own act, by whose turn it is. */
  readonly turn: Turn
  /** What is in view: a paraf, ttd or approval names it. */
  readonly documentHash: string | undefined
}

/** Finishes the step, one button a way out. A superior's act, and a decision with a reason, is asked twice. */
export function OutcomeForm({ card, step, turn, documentHash }: OutcomeProps) {
  const { words } = usePanel()
  const board = usePanelBoard()
  const { isBusy, problem, run } = useCommand()
  /** Which way is being asked about a second time: its id, or `FINISH`. */
  const asked = useSignal('')
  const note = useSignal('')
  // The command keeps its number over a second try, so that a lost answer does not make two acts.
  const commandId = useSignal(crypto.randomUUID())
  const { kind, isLast } = turn
  const goingOn = (step.outcomes ?? []).filter(
    ({ returnsTo, refuses }) => returnsTo === undefined && !refuses,
  )
  const ways = isLast ? goingOn : []
  const chosen = ways.find(({ id }) => id === asked.value)
  const offered = ways.length > 0 ? ways.map(({ id }) => id) : [FINISH]
  const forget = useDraft(`outcome/${card.id}/${step.id}`, { note, asked: choiceField(asked, offered) })

  async function give(outcome: Outcome | undefined): Promise<void> {
    const text = note.value.trim()
    const input = {
      commandId: commandId.value,
      caseId: card.id,
      stepId: step.id,
      // A superior acts on what he sees: if the berkas has changed meanwhile he is shown that first.
      ...(isSuperiorKind(kind) && { revision: card.revision }),
      ...(outcome && { outcomeId: outcome.id }),
      ...(documentHash && isSigningKind(kind) && { documentHash }),
      ...(text !== '' && { note: text }),
    }
    const answer = await run((client) => giveBy(client, kind, input), card.id)
    if (!answer) return
    forget()
    board.receiveCase(answer.card)
  }
  function ask(outcome: Outcome | undefined): void {
    if (isSuperiorKind(kind) || outcome?.reasonRequired) asked.value = outcome?.id ?? FINISH
    else void give(outcome)
  }

  // A way that is no longer open, for the berkas went on meanwhile, is not asked about.
  if (offered.includes(asked.value)) {
    const isMissing = chosen?.reasonRequired === true && note.value.trim() === ''
    return (
      <section class="confirm" aria-label={words('do.choose')}>
        <p>
          <b>{confirmation({ card, step, turn, outcome: chosen, me: board.me.name, words })}</b>
        </p>
        {documentHash && isSigningKind(kind) && (
          <p class="hint digest figures">{words('documents.inAct', { hash: documentHash })}</p>
        )}
        <Field label={words(chosen?.reasonRequired ? 'do.noteNeeded' : 'do.note')}>
          <TextInput value={note} maxLength={2000} isLong />
        </Field>
        <Problem text={problem.value} />
        <ButtonPair
          cancel={words('cancel')}
          onCancel={() => {
            asked.value = ''
          }}
          send={words('do.yes')}
          isDisabled={isBusy.value || isMissing}
          onSend={() => void give(chosen)}
        />
      </section>
    )
  }
  return (
    <>
      <Problem text={problem.value} />
      {(ways.length > 0 ? ways : [undefined]).map((outcome) => (
        <button
          type="button"
          class="button primary"
          key={outcome?.id ?? 'finish'}
          disabled={isBusy.value}
          onClick={() => ask(outcome)}
        >
          {outcome?.label ?? words(isSigningKind(kind) ? `do.${kind}` : 'do.finish')}
        </button>
      ))}
    </>
  )
}

type SigningKind = 'paraf' | 'ttd' | 'approval'

export function isSigningKind(kind: SopStep['kind']): kind is SigningKind {
  return kind === 'paraf' || kind === 'ttd' || kind === 'approval'
}

function giveBy(
  { cases }: BridgeClient,
  kind: SopStep['kind'],
  input: Parameters<typeof cases.finishStep.mutate>[0],
) {
  switch (kind) {
    case 'paraf':
      return cases.giveParaf.mutate(input)
    case 'ttd':
      return cases.recordTtd.mutate(input)
    case 'approval':
      return cases.giveApproval.mutate(input)
    default:
      return cases.finishStep.mutate(input)
  }
}

function confirmation(
  said: Pick<OutcomeProps, 'card' | 'step' | 'turn'> & {
    outcome: Outcome | undefined
    me: string
    words: PanelWords
  },
): string {
  const { card, step, turn, outcome, me, words } = said
  const key = isSigningKind(turn.kind) ? (`do.confirm.${turn.kind}` as const) : 'do.confirm.approval'
  return words(key, {
    name: me,
    step: step.kegiatan,
    number: card.number,
    outcome: outcome?.label ?? words('do.approval'),
  })
}
