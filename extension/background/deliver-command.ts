import { type BridgeClient, createBridgeClient } from '../bridge-client/bridge-client.ts'
import { type BridgeFailure, bridgeFailure } from '../bridge-client/bridge-failure.ts'
import type { QueuedCommand, WaitingCommand } from '../settings/outbox-item.ts'
import type { Pairing } from '../settings/pairing.ts'

/** Gives one command to the server; undefined once it has it, else why it has not. */
export async function deliverCommand(
  pairing: Pairing,
  { queued }: WaitingCommand,
): Promise<BridgeFailure | undefined> {
  try {
    await call(createBridgeClient(pairing), queued)
    return undefined
  } catch (error) {
    return bridgeFailure(error)
  }
}

function call({ cases }: BridgeClient, { type, command }: QueuedCommand): Promise<unknown> {
  switch (type) {
    case 'judgeKelengkapan':
      return cases.judgeKelengkapan.mutate(command)
    case 'finishStep':
      return cases.finishStep.mutate(command)
    case 'returnToApplicant':
      return cases.returnToApplicant.mutate(command)
    case 'resumeCase':
      return cases.resume.mutate(command)
  }
}
