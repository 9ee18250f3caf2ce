import { ArrowRight } from 'lucide'
import { fillField } from '../page/fill-field.ts'
import { Icon } from '../ui/icon.tsx'
import { byPerson } from './by-person.ts'
import type { CardProps } from './card-props.ts'
import { copyText } from './copy-text.ts'

/** Offers the berkas that waits on this portal next, where nothing of the one that is open is left to do here. */
export function NextCase({ model, words }: CardProps) {
  const next = model.queued.value
  /** Puts its NIP where it is searched for and leaves the search to the person; else goes to the page for that. */
  async function go(): Promise<void> {
    const place = await model.findNext()
    if (!place) return
    const { nip: text, title: page, path, field } = place
    if (field && fillField(field, text) === 'filled') {
      model.hint.value = words('fill.filled', { field: field.name, text })
      return
    }
    model.hint.value = words((await copyText(text)) ? 'queueCopied' : 'queueSearch', { text, page })
    if (path) location.assign(path)
  }
  return (
    <>
      {next && (
        <div class="act">
          <button
            type="button"
            class="button"
            aria-keyshortcuts="n"
            title={words('queueCount', { count: next.count })}
            onClick={byPerson(() => void go())}
          >
            {words('queueNext', { name: next.name ?? '', number: next.number })}
            <Icon node={ArrowRight} />
          </button>
        </div>
      )}
      <p class="said" role="status">
        {model.hint.value}
      </p>
    </>
  )
}
