import { useSignal } from '@preact/signals'
import { Check, ChevronDown, Minus, Undo2, X } from 'lucide'
import type { PageStep } from '../messaging/page-view.ts'
import { Icon } from '../ui/icon.tsx'
import { verdicts } from '../ui/verdicts.ts'
import { byPerson } from './by-person.ts'
import type { CardProps } from './card-props.ts'

type Item = PageStep['kelengkapan'][number]
type ListProps = CardProps & { step: PageStep }

/** The step's documents with their verdicts; tools and references are only named. */
export function KelengkapanList(props: ListProps) {
  const { model, words, step } = props
  const documents = step.kelengkapan.filter(({ kind }) => kind === 'dokumen')
  const others = step.kelengkapan.filter(({ kind }) => kind !== 'dokumen')
  const enough = documents.filter(({ verdict }) => verdict === 'ada' || verdict === 'tidak-berlaku')
  const last = model.given.value
  const judged = last && documents.find(({ id }) => id === last.itemId)
  return (
    <>
      {documents.length > 0 && (
        <div class="part">
          <h3>
            {words('kelengkapan')}
            <span class="soft figures">
              {words('kelengkapanCount', { done: enough.length, total: documents.length })}
            </span>
          </h3>
          <ul class="items">
            {documents.map((item) => (
              <KelengkapanItem key={item.id} {...props} item={item} />
            ))}
          </ul>
          {judged && last && (
            <p class="undo" role="status">
              <span>{words('judged', { item: judged.text, verdict: words(`verdict.${last.after}`) })}</span>
              <button type="button" class="button quiet small" onClick={byPerson(() => void model.undo())}>
                <Icon node={Undo2} size={14} />
                {words('undo')}
              </button>
            </p>
          )}
        </div>
      )}
      {others.length > 0 && (
        <div class="part">
          <h3>{words('otherNeeds')}</h3>
          <p>{others.map(({ text }) => text).join('; ')}</p>
        </div>
      )}
    </>
  )
}

function KelengkapanItem({ model, words, step, item }: ListProps & { item: Item }) {
  const isOpen = useSignal(false)
  // A step that is finished in the panel is still looked at here: the panel has no verdicts of its own.
  const mayJudge = (step.doneBy === 'me' || step.doneBy === 'panel') && !model.isBusy.value
  const isPresent = item.verdict === 'ada'
  const judge = (verdict: Item['verdict']) => void model.judge(step.id, item.id, verdict)
  return (
    <li class="item" data-verdict={item.verdict}>
      <button
        type="button"
        class="tick"
        aria-pressed={isPresent}
        aria-keyshortcuts={item.verdict === 'belum' ? 't' : undefined}
        aria-label={words('tick', { item: item.text })}
        disabled={!mayJudge}
        onClick={byPerson(() => judge(isPresent ? 'belum' : 'ada'))}
      >
        <VerdictIcon verdict={item.verdict} />
      </button>
      <span class="item-text">
        {item.text}
        {item.verdict !== 'belum' && item.verdict !== 'ada' && (
          <b class="item-verdict">{words(`verdict.${item.verdict}`)}</b>
        )}
      </span>
      <button
        type="button"
        class="icon-button"
        aria-expanded={isOpen.value}
        aria-label={words('judge', { item: item.text })}
        disabled={!mayJudge}
        onClick={byPerson(() => {
          isOpen.value = !isOpen.value
        })}
      >
        <Icon node={ChevronDown} />
      </button>
      {isOpen.value && (
        <fieldset class="verdicts" aria-label={item.text} ref={bringIntoSight}>
          {verdicts.map((verdict) => (
            <button
              type="button"
              key={verdict}
              aria-pressed={verdict === item.verdict}
              disabled={!mayJudge}
              onClick={byPerson(() => {
                isOpen.value = false
                judge(verdict)
              })}
            >
              {words(`verdict.${verdict}`)}
            </button>
          ))}
        </fieldset>
      )}
    </li>
  )
}

function VerdictIcon({ verdict }: Pick<Item, 'verdict'>) {
  if (verdict === 'ada') return <Icon node={Check} size={14} />
  if (verdict === 'tidak-berlaku') return <Icon node={Minus} size={14} />
  return verdict === 'belum' ? null : <Icon node={X} size={14} />
}

function bringIntoSight(element: Element | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
