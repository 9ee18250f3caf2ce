import { useSignal } from '@preact/signals'
import type { DocumentAbout, SentDocument } from '../../bridge-client/document-door.ts'
import { usePanel } from '../panel-context.ts'
import { useCommand } from '../use-command.ts'

/** What the office's server never takes, whatever the office allows: not worth sending. */
const MOST_MEGABYTES = 50

/** Sends documents, with how far it has come and why one was not taken. */
export function useSending() {
  const { model, words } = usePanel()
  const command = useCommand()
  const part = useSignal<number | undefined>(undefined)
  return {
    command,
    part,
    async send(about: DocumentAbout, file: File): Promise<SentDocument | undefined> {
      if (file.size > MOST_MEGABYTES * 1024 * 1024) {
        command.problem.value = words('documents.tooLarge', { limit: `${MOST_MEGABYTES} MB` })
        return undefined
      }
      part.value = 0
      const onProgress = (sent: number) => {
        part.value = sent
      }
      const sent = await command.runAny(() => model.sendDocument({ about, file, onProgress }))
      part.value = undefined
      return sent
    },
  }
}
