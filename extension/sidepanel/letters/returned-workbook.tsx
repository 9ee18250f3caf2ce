import { FileSpreadsheet } from 'lucide'
import type { LetterCard } from '#shared/schema/letter.ts'
import { Icon } from '../../ui/icon.tsx'
import { Problem } from '../../ui/problem.tsx'
import { openFile } from '../documents/open-file.ts'
import { PaperButton } from '../documents/paper-button.tsx'
import { usePanel } from '../panel-context.ts'
import { useCommand } from '../use-command.ts'

/** A letter that gives rows of an upload back, to be printed, and the workbook that goes along with it. */
export function ReturnedWorkbook({ card }: { card: LetterCard }) {
  const { model, words } = usePanel()
  const command = useCommand()
  async function open(hash: string): Promise<void> {
    const file = await command.runAny(() => model.readDocument({ letterId: card.id }, hash))
    if (file) openFile(file, `lampiran-${card.agenda.printed.replaceAll(/[^0-9a-z]+/gi, '-')}.xlsx`)
  }
  const { ofUpload } = card
  return (
    <>
      <PaperButton
        wanted={{ paper: 'surat-pengembalian-baris', letterId: card.id }}
        label={words('uploads.returnPdf')}
      />
      {ofUpload?.file === undefined && ofUpload && (
        <button
          type="button"
          class="button"
          disabled={command.isBusy.value}
          onClick={() => void open(ofUpload.hash)}
        >
          <Icon node={FileSpreadsheet} />
          {words('uploads.returnWorkbook')}
        </button>
      )}
      <Problem text={command.problem.value} />
    </>
  )
}
