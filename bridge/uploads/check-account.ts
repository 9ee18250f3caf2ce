import { PortalUnavailable, SignInNeeded } from '#bridge/ports/upload-failures.ts'
import { pause } from './look-twice.ts'
import { SignInGate } from './sign-in-gate.ts'
import type { RunTools } from './upload-tools.ts'

/**
 * Holds the run to its account before the first row is touched; every sign-in after that is held to it by the gate.
 * Fails with `WrongAccount`, and as `PortalUnavailable` where the portal does not come up.
 */
export async function checkAccount(tools: RunTools): Promise<void> {
  const [portal] = tools.portals
  if (!portal) return
  for (const wait of [...tools.patience.backOffMs, undefined]) {
    if (tools.signal.aborted) return
    try {
      await tools.account.check(portal)
      return
    } catch (error) {
      if (error instanceof SignInNeeded) return new SignInGate(tools).pass(portal, tools.signal)
      if (!(error instanceof PortalUnavailable) || wait === undefined) throw error
      await pause(tools, wait)
    }
  }
}
