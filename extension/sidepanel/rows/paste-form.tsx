import { useSignal } from '@preact/signals'
import type { CaseCard } from '#shared/schema/board.ts'
import type { PasteReading } from '#shared/schema/paste.ts'
import { fillSentence } from '#shared/text/fill-sentence.ts'
import { pasteAskEn, pasteEn } from '#shared/text/paste-en.ts'
import { pasteAskId, pasteId } from '#shared/text/paste-id.ts'
import { Field } from '../../ui/field.tsx'
import { Problem } from '../../ui/problem.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { usePanel, usePanelBoard } from '../panel-context.ts'
import { useCommand } from '../use-command.ts'
import { useDraft } from '../use-draft.ts'

/** A list of people copied from a spreadsheet: looked at first, added only when it is confirmed. */
export function PasteForm({ card }: { card: CaseCard }) {
  const { words, language } = usePanel()
  const board = usePanelBoard()
  const { isBusy, problem, run } = useCommand()
  const text = useSignal('')
  useDraft(`paste/${card.id}`, { text })
  const reading = useSignal<PasteReading | undefined>(undefined)
  const ids = useSignal(crypto.randomUUID())
  const ready = reading.value?.kind === 'rows' ? reading.value.ready : []

  async function check(event: Event): Promise<void> {
    event.preventDefault()
    const input = { caseId: card.id, text: text.value }
    reading.value = await run((client) => client.participants.checkPaste.query(input))
  }
  async function add(): Promise<void> {
    const input = { commandId: ids.value, caseId: card.id, rows: ready.map(({ data }) => data) }
    const answer = await run((client) => client.participants.add.mutate(input), card.id)
    if (!answer) return
    board.receiveCase(answer.card)
    ids.value = crypto.randomUUID()
    text.value = ''
    reading.value = undefined
  }
  return (
    <form class="stack" onSubmit={(event) => void check(event)}>
      <Field label={words('rows.paste')} hint={words('rows.pasteHint')}>
        <TextInput value={text} maxLength={900_000} isLong />
      </Field>
      <Problem text={problem.value} />
      {reading.value && <Reading reading={reading.value} language={language} />}
      {ready.length > 0 && (
        <button type="button" class="button primary" disabled={isBusy.value} onClick={() => void add()}>
          {words('rows.add', { count: ready.length })}
        </button>
      )}
      <button type="submit" class="button" disabled={isBusy.value || text.value.trim() === ''}>
        {words('rows.check')}
      </button>
    </form>
  )
}

function Reading({ reading, language }: { reading: PasteReading; language: 'id' | 'en' }) {
  const { words } = usePanel()
  const sentences = language === 'en' ? pasteEn : pasteId
  const asks = language === 'en' ? pasteAskEn : pasteAskId
  if (reading.kind !== 'rows') {
    const place =
      reading.kind === 'too-many' ? { rows: String(reading.rows), most: String(reading.most) } : {}
    return (
      <p class="note warn">
        {fillSentence(asks[reading.kind === 'ask' ? reading.why : reading.kind], place)}
      </p>
    )
  }
  const { ready, problems } = reading
  return (
    <div class="stack-tight" role="status">
      <p class={problems.length > 0 ? 'note warn' : 'note ok'}>
        {words('rows.ready', { count: ready.length, bad: problems.length })}
      </p>
      <ul class="small-text">
        {problems.map(({ line, column, code, place }) => (
          <li key={`${line} ${column} ${code}`}>
            {words('rows.problem', { line, column, why: fillSentence(sentences[code], place) })}
          </li>
        ))}
      </ul>
    </div>
  )
}
