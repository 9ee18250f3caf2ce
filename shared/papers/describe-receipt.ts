import { type Handover, HandoverChannel } from '#shared/schema/case-parts.ts'
import type { EventWords } from './event-sources.ts'

interface Sources {
  readonly textOf: (id: string | undefined) => string
  readonly words: EventWords
}

/** A handover in words: by which way, into whose hands, and what proves it. */
export function describeReceipt(act: string, handover: Handover, { textOf, words }: Sources): string {
  const { channel, receiver, receiverId, proofId, documentHash } = handover
  const known = HandoverChannel.options.find((each) => each === channel)
  const name = textOf(receiverId)
  const isNamed = receiverId !== undefined
  return [
    `${act}, ${known ? words(`channel.${known}`).toLowerCase() : channel}`,
    receiver === 'kuasa' && words('event.receipt.kuasa', { name }),
    receiver !== 'kuasa' && isNamed && words('event.receipt.by', { name }),
    proofId !== undefined && words('event.receipt.proof', { proof: textOf(proofId) }),
    documentHash !== undefined && words('event.receipt.scan'),
  ]
    .filter((part) => part !== false)
    .join('; ')
}
