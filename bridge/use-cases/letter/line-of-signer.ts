import type { SigningLine } from '#shared/schema/letter-command.ts'
import type { ReturnDraft } from '#shared/schema/return-draft.ts'

/** The signing line of a letter that its one signer signs alone; undefined where nobody is proposed. */
export function lineOfSigner(signer: ReturnDraft['signer']): SigningLine | undefined {
  return signer && { hierarchy: [], coordination: [], signers: [signer.key] }
}
