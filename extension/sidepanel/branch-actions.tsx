import { useSignal } from '@preact/signals'
import { type BranchMove, branchMoves } from '#shared/domain/disposisi/branch-moves.ts'
import type { DisposisiCard } from '#shared/schema/disposisi.ts'
import type { HostRef } from '#shared/schema/disposisi-command.ts'
import type { BridgeClient } from '../bridge-client/bridge-client.ts'
import { Problem } from '../ui/problem.tsx'
import { DisposisiForm } from './disposisi-form.tsx'
import { FieldsForm } from './fields-form.tsx'
import { usePanel, usePanelBoard } from './panel-context.ts'
import type { ReceiveHost } from './receive-host.ts'
import { useCommand } from './use-command.ts'

interface BranchProps {
  readonly branch: DisposisiCard
  readonly on: HostRef
  readonly receive: ReceiveHost
}

const WORDS = {
  read: 'do.read',
  settle: 'disposisi.settle',
  passOn: 'disposisi.passOn',
  withdraw: 'disposisi.withdraw',
} as const satisfies Record<BranchMove, string>

/** What this person can do with one disposisi. */
export function BranchActions({ branch, on, receive }: BranchProps) {
  const { words } = usePanel()
  const { me } = usePanelBoard()
  const command = useCommand()
  const form = useSignal<'settle' | 'passOn' | undefined>(undefined)
  const moves = branchMoves(branch, me.id)
  const close = () => {
    form.value = undefined
  }
  async function give(
    call: (
      client: BridgeClient['disposisi'],
      input: { commandId: string; on: HostRef; disposisiId: string },
    ) => ReturnType<BridgeClient['disposisi']['read']['mutate']>,
  ): Promise<void> {
    const input = { commandId: crypto.randomUUID(), on, disposisiId: branch.id }
    const answer = await command.run(({ disposisi }) => call(disposisi, input), on.id)
    if (!answer) return
    close()
    receive(answer)
  }
  function begin(move: BranchMove): void {
    if (move === 'settle' || move === 'passOn') form.value = move
    else if (move === 'read') void give(({ read }, input) => read.mutate(input))
    else void give(({ withdraw }, input) => withdraw.mutate(input))
  }
  if (moves.length === 0) return null
  if (form.value === 'settle') {
    return (
      <FieldsForm
        fields={[{ name: 'report', label: words('disposisi.settleReport'), isLong: true }]}
        draft={`settle/${branch.id}`}
        send={words('disposisi.settleSend')}
        command={command}
        onSend={({ report = '' }) => give(({ settle }, input) => settle.mutate({ ...input, report }))}
        close={close}
      />
    )
  }
  if (form.value === 'passOn') {
    return (
      <DisposisiForm
        draft={`pass-on/${branch.id}`}
        command={command}
        onSend={(content) => give(({ passOn }, input) => passOn.mutate({ ...input, ...content }))}
        close={close}
      />
    )
  }
  return (
    <>
      <Problem text={command.problem.value} />
      <div class="row">
        {moves.map((move) => (
          <button
            type="button"
            class="button"
            key={move}
            disabled={command.isBusy.value}
            onClick={() => begin(move)}
          >
            {words(WORDS[move])}
          </button>
        ))}
      </div>
    </>
  )
}
