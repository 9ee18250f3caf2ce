import { useSignal } from '@preact/signals'
import type { HostRef } from '#shared/schema/disposisi-command.ts'
import type { SheetCard } from '#shared/schema/sheet.ts'
import { plainDate } from '#shared/words/time-words.ts'
import { Problem } from '../ui/problem.tsx'
import { openFile } from './documents/open-file.ts'
import { FieldsForm } from './fields-form.tsx'
import { usePanel, usePanelBoard } from './panel-context.ts'
import type { ReceiveHost } from './receive-host.ts'
import { useCommand } from './use-command.ts'

interface SheetLineProps {
  readonly on: HostRef
  readonly actId: string
  /** Account of the one whose act it is said to be. */
  readonly doer: string | undefined
  readonly sheet: SheetCard
  readonly receive: ReceiveHost
}

/** From which sheet an act was recorded; its doer says here whether it is his. */
export function SheetLine({ on, actId, doer, sheet, receive }: SheetLineProps) {
  const { model, words, language } = usePanel()
  const { me } = usePanelBoard()
  const command = useCommand()
  const isDisputing = useSignal(false)
  const isAsked = doer === me.id && !sheet.confirmed
  const about = { on, actId }

  async function confirm(): Promise<void> {
    const input = { commandId: crypto.randomUUID(), ...about }
    const answer = await command.run((client) => client.sheets.confirm.mutate(input), on.id)
    if (answer) receive(answer)
  }
  async function openScan(hash: string): Promise<void> {
    const host = on.kind === 'case' ? { caseId: on.id } : { letterId: on.id }
    const file = await command.runAny(() => model.readDocument(host, hash))
    if (file) openFile(file, words('sheet.openScan'))
  }
  async function dispute(reason: string): Promise<void> {
    const input = { commandId: crypto.randomUUID(), ...about, reason }
    const answer = await command.run((client) => client.sheets.dispute.mutate(input), on.id)
    if (!answer) return
    isDisputing.value = false
    receive(answer)
  }
  return (
    <>
      <p class="hint">
        {words('disposisi.sheet', { by: sheet.recordedByName, on: plainDate(sheet.onSheet, language) })}
        {sheet.confirmed && ` · ${words('sheet.confirmed')}`}
      </p>
      {sheet.scanHash !== undefined && (
        <button
          type="button"
          class="button quiet"
          disabled={command.isBusy.value}
          onClick={() => void openScan(sheet.scanHash ?? '')}
        >
          {words('sheet.openScan')}
        </button>
      )}
      {sheet.disputed && !sheet.confirmed && (
        <p class="note warn">{words('sheet.disputed', { reason: sheet.disputeReason ?? '…' })}</p>
      )}
      {!isDisputing.value && <Problem text={command.problem.value} />}
      {isAsked && !isDisputing.value && (
        <div class="row">
          <button type="button" class="button" disabled={command.isBusy.value} onClick={() => void confirm()}>
            {words('sheet.confirm')}
          </button>
          {!sheet.disputed && (
            <button
              type="button"
              class="button"
              onClick={() => {
                isDisputing.value = true
              }}
            >
              {words('sheet.dispute')}
            </button>
          )}
        </div>
      )}
      {isAsked && isDisputing.value && (
        <FieldsForm
          fields={[{ name: 'reason', label: words('sheet.disputeReason'), isLong: true }]}
          draft={`dispute/${actId}`}
          send={words('sheet.disputeSend')}
          command={command}
          onSend={(said) => dispute(said.reason ?? '')}
          close={() => {
            isDisputing.value = false
          }}
        />
      )}
    </>
  )
}
