import type { Signal } from '@preact/signals'

/** A choice of one file, which lies in a signal; taken back when the signal is emptied. */
export function FileInput({ file }: { file: Signal<File | undefined> }) {
  return (
    <input
      class="input"
      type="file"
      accept=".pdf,.jpg,.jpeg,.png"
      key={file.value ? 'chosen' : 'empty'}
      onChange={(event) => {
        file.value = event.currentTarget.files?.[0]
      }}
    />
  )
}
