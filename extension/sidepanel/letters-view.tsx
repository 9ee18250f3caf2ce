import { useSignal } from '@preact/signals'
import { Plus } from 'lucide'
import { useEffect, useMemo } from 'preact/hooks'
import type { LetterQuery } from '#shared/schema/letter-query.ts'
import { Choice } from '../ui/choice.tsx'
import { Icon } from '../ui/icon.tsx'
import { Problem } from '../ui/problem.tsx'
import { SearchInput } from '../ui/search-input.tsx'
import { LetterDraftForm } from './letter-draft-form.tsx'
import { LetterForm } from './letter-form.tsx'
import { createLetterList } from './letter-list.ts'
import { LetterPage } from './letter-page.tsx'
import { LetterRow } from './letter-row.tsx'
import { AgendaPrint } from './letters/agenda-print.tsx'
import { usePanel, usePanelBoard } from './panel-context.ts'
import { failureSentence } from './use-command.ts'

const WHICH = ['waiting', 'incoming', 'outgoing'] as const
type Which = (typeof WHICH)[number]
const QUERIES: Record<Which, LetterQuery> = {
  waiting: { waiting: true },
  incoming: { direction: 'incoming' },
  outgoing: { direction: 'outgoing' },
}

/** Letters in and out: those that wait first. */
export function LettersView() {
  const { model, words } = usePanel()
  const { me } = usePanelBoard()
  const form = useSignal<'register' | 'draft' | undefined>(undefined)
  const letterId = model.openLetterId.value
  const close = () => {
    form.value = undefined
  }
  if (letterId !== undefined) return <LetterPage key={letterId} letterId={letterId} />
  if (form.value === 'register') return <LetterForm close={close} />
  if (form.value === 'draft') return <LetterDraftForm close={close} />
  return (
    <section class="page">
      <div class="row">
        {me.roles.includes('tu') && (
          <button
            type="button"
            class="button primary"
            onClick={() => {
              form.value = 'register'
            }}
          >
            <Icon node={Plus} />
            {words('letters.register')}
          </button>
        )}
        <button
          type="button"
          class="button"
          onClick={() => {
            form.value = 'draft'
          }}
        >
          {words('letters.draft')}
        </button>
      </div>
      <LetterList />
      <AgendaPrint />
    </section>
  )
}

function LetterList() {
  const { model, words } = usePanel()
  const board = usePanelBoard()
  const which = useSignal<Which>('waiting')
  const text = useSignal('')
  const list = useMemo(
    () => createLetterList((query) => model.call((client) => client.letters.list.query(query))),
    [model],
  )
  const { letters, failure } = list
  const shown = which.value
  const wanted = text.value.trim()
  // A letter that came or changed is one more reason to look.
  const heard = [...board.letters.value.values()].reduce((sum, card) => sum + card.value.revision, 0)
  useEffect(() => {
    void list.show({ ...QUERIES[shown], ...(wanted !== '' && { text: wanted }) })
  }, [list, shown, wanted, heard])
  return (
    <>
      <SearchInput value={text} label={words('letters.search')} />
      <Choice
        label={words('letters.which')}
        options={WHICH.map((value) => ({ value, text: words(`letters.${value}`) }))}
        value={shown}
        choose={(value) => {
          which.value = value
        }}
      />
      <Problem text={failure.value && failureSentence(failure.value, words)} />
      {letters.value === undefined && !failure.value && <p class="soft">{words('loading')}</p>}
      {letters.value !== undefined && (
        <p class="soft small-text" role="status">
          {letters.value.length === 0
            ? words('letters.empty')
            : words('letters.count', { count: list.total.value })}
        </p>
      )}
      <ul class="rows flush">
        {letters.value?.map((card) => (
          <li key={card.id}>
            <LetterRow card={card} />
          </li>
        ))}
      </ul>
      {list.next.value !== undefined && (
        <button type="button" class="button" onClick={() => void list.more()}>
          {words('letters.more')}
        </button>
      )}
    </>
  )
}
