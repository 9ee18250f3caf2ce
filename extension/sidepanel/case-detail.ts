import type { BridgeClient } from '../bridge-client/bridge-client.ts'

/** A case whole, as the server gives it: card, file, SOP, events, and the texts that they name. */
export type CaseDetail = Awaited<ReturnType<BridgeClient['cases']['byId']['query']>>
