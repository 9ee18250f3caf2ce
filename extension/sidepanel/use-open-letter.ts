import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { openLetterItem } from '../settings/open-letter.ts'

/** What a page of Srikandi shows of its letter now, as labelled lines; undefined where none is open. */
export function useOpenLetter(): string | undefined {
  const text = useSignal<string | undefined>(undefined)
  useEffect(() => {
    const end = new AbortController()
    void openLetterItem.read().then((open) => {
      text.value = open?.text
    })
    openLetterItem.watch((open) => {
      text.value = open?.text
    }, end.signal)
    return () => end.abort()
  }, [text])
  return text.value
}
