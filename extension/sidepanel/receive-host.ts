import type { BridgeClient } from '../bridge-client/bridge-client.ts'

/** The answer to a command on a disposisi or a sheet: the card of the berkas or letter it lies on. */
type HostAnswer = Awaited<ReturnType<BridgeClient['disposisi']['read']['mutate']>>

/** Takes such an answer in, ahead of the feed. */
export type ReceiveHost = (answer: HostAnswer) => void
