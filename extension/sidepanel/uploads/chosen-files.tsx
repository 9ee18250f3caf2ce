import { useSignal } from '@preact/signals'
import { FolderOpen, Upload } from 'lucide'
import { MOST_UPLOAD_FILES } from '#shared/schema/upload-desk.ts'
import { Icon } from '../../ui/icon.tsx'
import { Problem } from '../../ui/problem.tsx'
import { usePanel } from '../panel-context.ts'
import { droppedFiles } from './dropped-files.ts'
import { sortFiles } from './sort-files.ts'
import type { useNewUpload } from './use-new-upload.ts'

interface ChosenFilesProps {
  readonly upload: ReturnType<typeof useNewUpload>
  readonly takesFiles: boolean
}

/** Where the workbook and its PDFs are dropped or chosen, and what lies there. */
export function ChosenFiles({ upload, takesFiles }: ChosenFilesProps) {
  const { words } = usePanel()
  const isOver = useSignal(false)
  const unreadable = useSignal<string | undefined>(undefined)
  const { workbooks, files, doubled, others } = sortFiles(upload.chosen.value)
  const [workbook, second] = workbooks
  const isBusy = upload.command.isBusy.value
  const isLarge = takesFiles && files.length > MOST_UPLOAD_FILES

  async function drop(event: DragEvent): Promise<void> {
    event.preventDefault()
    isOver.value = false
    unreadable.value = undefined
    if (!event.dataTransfer || isBusy) return
    try {
      upload.add(await droppedFiles(event.dataTransfer))
    } catch {
      // The system does not let us read what was dropped; the folder can still be chosen.
      unreadable.value = words('uploads.dropUnreadable')
    }
  }
  const takeIn = (event: { readonly currentTarget: HTMLInputElement }) => {
    upload.add([...(event.currentTarget.files ?? [])])
    event.currentTarget.value = ''
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: what is dropped goes onto the whole area, whose buttons do the same
    <div
      class="drop"
      role="group"
      aria-label={words('uploads.chooseFiles')}
      data-over={isOver.value}
      onDragOver={(event) => {
        event.preventDefault()
        isOver.value = true
      }}
      onDragLeave={() => {
        isOver.value = false
      }}
      onDrop={(event) => void drop(event)}
    >
      <p>{words(takesFiles ? 'uploads.dropFiles' : 'uploads.dropWorkbook')}</p>
      <div class="run-moves">
        <label class="button">
          <Icon node={Upload} />
          {words('uploads.chooseFiles')}
          <input
            class="visually-hidden"
            type="file"
            multiple
            accept=".xlsx,.csv,.pdf"
            disabled={isBusy}
            onChange={takeIn}
          />
        </label>
        {takesFiles && (
          <label class="button">
            <Icon node={FolderOpen} />
            {words('uploads.chooseFolder')}
            <input
              class="visually-hidden"
              type="file"
              ref={(input) => {
                if (input) input.webkitdirectory = true
              }}
              disabled={isBusy}
              onChange={takeIn}
            />
          </label>
        )}
      </div>
      <Problem text={unreadable.value} />
      {workbook && (
        <p>
          <b class="clip">{workbook.name}</b>
          {takesFiles && <span class="hint">{words('uploads.pdfs', { count: files.length })}</span>}
        </p>
      )}
      {second && (
        <p class="note warn">
          {words('uploads.twoWorkbooks', { one: workbook?.name ?? '', other: second.name })}
        </p>
      )}
      {doubled.length > 0 && (
        <p class="note warn">{words('uploads.doubledFiles', { names: doubled.slice(0, 5).join(', ') })}</p>
      )}
      {isLarge && <p class="note warn">{words('uploads.manyFiles', { most: MOST_UPLOAD_FILES })}</p>}
      {others.length > 0 && (
        <p class="hint">{words('uploads.otherFiles', { names: others.slice(0, 5).join(', ') })}</p>
      )}
      {upload.chosen.value.length > 0 && (
        <div class="pair">
          <button type="button" class="button" disabled={isBusy} onClick={upload.clear}>
            {words('uploads.clear')}
          </button>
          <button
            type="button"
            class="button primary"
            disabled={isBusy || !workbook || second !== undefined || doubled.length > 0 || isLarge}
            onClick={() => void upload.check()}
          >
            {words('uploads.check')}
          </button>
        </div>
      )}
    </div>
  )
}
