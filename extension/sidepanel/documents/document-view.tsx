import { isShownInTab } from './open-file.ts'
import { PdfFrame } from './pdf-frame.tsx'
import { Picture } from './picture.tsx'

export interface ViewProps {
  readonly file: Blob
  readonly label: string
}

/** A document inside the panel, by the kind that the server told from its bytes. What is none of the three is not shown. */
export function DocumentView({ file, label }: ViewProps) {
  if (!isShownInTab(file.type)) return null
  return file.type === 'application/pdf' ? (
    <PdfFrame file={file} label={label} />
  ) : (
    <Picture file={file} label={label} />
  )
}
