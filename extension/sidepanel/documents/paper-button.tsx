import { Printer } from 'lucide'
import type { MakePaper } from '#shared/schema/make-paper.ts'
import { MadeFileButton } from './made-file-button.tsx'

interface PaperProps {
  readonly wanted: MakePaper
  readonly label: string
}

/** Makes a paper with the office's kop and opens it, ready to be printed. */
export function PaperButton({ wanted, label }: PaperProps) {
  return <MadeFileButton icon={Printer} label={label} make={(client) => client.papers.make.query(wanted)} />
}
