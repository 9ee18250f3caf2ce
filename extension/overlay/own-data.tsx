import { useSignal } from '@preact/signals'
import { Copy, PencilLine } from 'lucide'
import type { PageCase } from '../messaging/page-view.ts'
import { fillField } from '../page/fill-field.ts'
import { Icon } from '../ui/icon.tsx'
import { byPerson } from './by-person.ts'
import type { CardProps } from './card-props.ts'
import { copyText } from './copy-text.ts'

/** What the office wrote down of this berkas: to copy, or to put into a field that the pack names. Nothing is sent. */
export function OwnData({ model, words, current }: CardProps & { current: PageCase }) {
  const result = useSignal<string | undefined>(undefined)
  const reading = model.reading.value
  if (reading.kind !== 'shown' || !reading.subject.ok) return null
  const name = current.row?.name ?? current.applicantName
  const data = {
    nip: reading.subject.nip,
    'nomor-berkas': current.number,
    ...(name !== undefined && { name }),
    ...(current.row?.nomorUsulan !== undefined && { 'nomor-usulan': current.row.nomorUsulan }),
  }
  const fields = (reading.state?.fields.length ? reading.state : reading.page).fields.flatMap(
    ({ anchor, value }) => {
      const [place, text] = [reading.page.anchors[anchor], (data as Partial<Record<string, string>>)[value]]
      return place && text !== undefined ? [{ place, text, value }] : []
    },
  )
  async function copy(text: string): Promise<void> {
    result.value = words((await copyText(text)) ? 'copied' : 'notCopied', { text })
  }
  return (
    <div class="part own-data">
      {Object.entries(data).map(([key, text]) => (
        <button
          type="button"
          class="button quiet small"
          key={key}
          aria-label={words('copy', { what: words(`data.${key as keyof typeof data}`) })}
          onClick={byPerson(() => void copy(text))}
        >
          <Icon node={Copy} size={14} />
          {words(`data.${key as keyof typeof data}`)}
        </button>
      ))}
      {fields.map(({ place, text, value }) => (
        <button
          type="button"
          class="button quiet small"
          key={place.name}
          onClick={byPerson(() => {
            result.value = words(`fill.${fillField(place, text)}`, { field: place.name, text })
          })}
        >
          <Icon node={PencilLine} size={14} />
          {words('fill', { field: place.name, what: words(`data.${value}`) })}
        </button>
      ))}
      <p class="hint" role="status">
        {result.value}
      </p>
    </div>
  )
}
