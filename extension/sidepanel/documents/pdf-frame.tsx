import { useEffect, useMemo } from 'preact/hooks'

/** A PDF in the browser's own viewer, as wide as the panel; its tools come with the tab. Its address is taken back when it leaves the screen. */
export function PdfFrame({ file, label }: { file: Blob; label: string }) {
  const url = useMemo(() => URL.createObjectURL(file), [file])
  useEffect(() => () => URL.revokeObjectURL(url), [url])
  return <iframe class="pdf" title={label} src={`${url}#toolbar=0&view=FitH`} />
}
