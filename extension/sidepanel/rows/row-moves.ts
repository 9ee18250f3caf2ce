import type { CaseCard } from '#shared/schema/board.ts'
import { HandoverChannel } from '#shared/schema/case-parts.ts'
import type { RecordedRows } from '#shared/schema/participant-answer.ts'
import { ReasonCode } from '#shared/schema/reason-code.ts'
import type { Verdict } from '#shared/schema/verdict.ts'
import type { BridgeClient } from '../../bridge-client/bridge-client.ts'
import { verdicts } from '../../ui/verdicts.ts'
import type { FormField } from '../fields-form.tsx'
import type { PanelWords } from '../panel-words.ts'

/** What is done with rows that are selected, where something is to be said beside it. */
export const rowMoves = ['judgeItems', 'return', 'refuse', 'withdraw', 'handOver'] as const
export type RowMove = (typeof rowMoves)[number]

export interface OnRows {
  readonly commandId: string
  readonly caseId: string
  readonly rows: { no: number }[]
}

type Said = Readonly<Record<string, string>>
type Call = (
  rows: BridgeClient['participants'],
  on: OnRows & { readonly stepId: string },
  said: Said,
) => Promise<RecordedRows>

/** Every needed field is filled before a button can be pressed; the server checks them again. */
export const rowCalls: Record<RowMove, Call> = {
  judgeItems: (participants, on, said) =>
    participants.judge.mutate({ ...on, items: said as Record<string, Verdict> }),
  return: (participants, { rows, ...on }, { reasonCode, reason = '' }) =>
    participants.return.mutate({
      ...{ ...on, reason, reasonCode: ReasonCode.parse(reasonCode) },
      rows: rows.map((row) => ({ row })),
    }),
  refuse: (participants, on, { reasonCode, reason = '' }) =>
    participants.refuse.mutate({ ...on, reason, reasonCode: ReasonCode.parse(reasonCode) }),
  withdraw: (participants, { stepId: _step, ...on }, { reason = '' }) =>
    participants.withdraw.mutate({ ...on, reason }),
  handOver: (participants, { stepId: _step, ...on }, { channel, receiver, receiverName }) =>
    participants.handOver.mutate({
      ...{ ...on, channel: HandoverChannel.parse(channel), kuasa: receiver === 'kuasa' },
      ...(receiverName !== undefined && { receiverName }),
    }),
}

export function rowFields(
  move: RowMove,
  { card, words }: { card: CaseCard; words: PanelWords },
): FormField[] {
  const reason: FormField = { name: 'reason', label: words('reason'), isLong: true }
  const reasonCode: FormField = {
    name: 'reasonCode',
    label: words('reasonKind'),
    options: ReasonCode.options.map((value) => ({ value, text: words(`reason.${value}`) })),
  }
  switch (move) {
    case 'judgeItems':
      return (card.current?.kelengkapan ?? []).map(({ id, text }) => ({
        ...{ name: id, label: text, isOptional: true, first: words('rows.unchanged') },
        options: verdicts.map((value) => ({ value, text: words(`verdict.${value}`) })),
      }))
    case 'withdraw':
      return [reason]
    case 'handOver':
      return [
        {
          name: 'channel',
          label: words('close.channel'),
          options: HandoverChannel.options.map((value) => ({ value, text: words(`channel.${value}`) })),
        },
        {
          name: 'receiver',
          label: words('rows.byWhom'),
          options: (['pemohon', 'kuasa'] as const).map((value) => ({
            value,
            text: words(`receiver.${value}`),
          })),
        },
        { name: 'receiverName', label: words('rows.receiver'), isOptional: true },
      ]
    default:
      return [reasonCode, reason]
  }
}
