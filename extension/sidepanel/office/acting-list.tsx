import { useSignal } from '@preact/signals'
import { Plus } from 'lucide'
import type { Acting } from '#shared/schema/organisation.ts'
import type { OrganisationCard } from '#shared/schema/organisation-card.ts'
import { plainDate } from '#shared/words/time-words.ts'
import { ButtonPair } from '../../ui/button-pair.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Problem } from '../../ui/problem.tsx'
import { usePanel, usePanelBoard } from '../panel-context.ts'
import { useCommand } from '../use-command.ts'
import { ActingForm } from './acting-form.tsx'

interface ListProps {
  readonly office: OrganisationCard
  readonly reload: () => Promise<void>
}

/** Who acts for whom, now and soon; TU and superiors record it here from the letter, and end it before its time. */
export function ActingList({ office, reload }: ListProps) {
  const { words } = usePanel()
  const { me } = usePanelBoard()
  const isRecording = useSignal(false)
  const said = useSignal('')
  const mayRecord = me.roles.includes('tu') || me.roles.includes('supervisor')
  return (
    <>
      <h2>{words('acting.title')}</h2>
      {office.acting.length === 0 && <p class="soft">{words('acting.none')}</p>}
      <ul class="sheets">
        {office.acting.map(({ acting, inForce }) => (
          <li key={acting.id} class="sheet">
            <ActingCard {...{ office, acting, inForce, mayRecord, reload }} />
          </li>
        ))}
      </ul>
      <p class="small-text tone-ok" role="status">
        {said.value}
      </p>
      {mayRecord && !isRecording.value && (
        <button
          type="button"
          class="button"
          onClick={() => {
            isRecording.value = true
            said.value = ''
          }}
        >
          <Icon node={Plus} />
          {words('acting.new')}
        </button>
      )}
      {isRecording.value && (
        <ActingForm
          office={office}
          close={() => {
            isRecording.value = false
          }}
          onDone={async () => {
            isRecording.value = false
            said.value = words('acting.done')
            await reload()
          }}
        />
      )}
    </>
  )
}

interface CardProps extends ListProps {
  readonly acting: Acting
  readonly inForce: boolean
  readonly mayRecord: boolean
}

function ActingCard({ office, acting, inForce, mayRecord, reload }: CardProps) {
  const { words, language } = usePanel()
  const { people } = usePanelBoard()
  const { isBusy, problem, run } = useCommand()
  const isEnding = useSignal(false)
  const titleOf = (postId: string) => office.posts.find(({ id }) => id === postId)?.title ?? postId
  const post = titleOf(acting.postId)
  const capacity = words(`acting.capacity.${acting.capacity}`)
  const what =
    'accountId' in acting
      ? words('acting.line', {
          name: people.find(({ id }) => id === acting.accountId)?.name ?? acting.accountId,
          capacity,
          post,
        })
      : words('acting.mandate', { by: titleOf(acting.byPostId), capacity, post })

  async function end(): Promise<void> {
    const input = { commandId: crypto.randomUUID(), actingId: acting.id }
    if (await run((client) => client.organisation.endActing.mutate(input))) await reload()
  }
  return (
    <>
      <p>
        <strong>{what}</strong>{' '}
        <span class={inForce ? 'badge' : 'badge soft-badge'}>
          {words(inForce ? 'acting.inForce' : 'acting.later')}
        </span>
      </p>
      <p class="hint figures">
        {words('acting.term', {
          from: plainDate(acting.from, language),
          to: plainDate(acting.to, language),
        })}
        {acting.capacity === 'ub' && ` · ${words('acting.through', { post: titleOf(acting.throughPostId) })}`}
        {'letter' in acting &&
          ` · ${words('acting.letter', { number: acting.letter.number, on: plainDate(acting.letter.on, language) })}`}
        {acting.sopIds && ` · ${words('acting.scope', { sops: acting.sopIds.join(', ') })}`}
      </p>
      <Problem text={problem.value} />
      {mayRecord &&
        (isEnding.value ? (
          <>
            <p>{words('acting.endConfirm')}</p>
            <ButtonPair
              cancel={words('cancel')}
              onCancel={() => {
                isEnding.value = false
              }}
              send={words('acting.end')}
              isDisabled={isBusy.value}
              onSend={() => void end()}
            />
          </>
        ) : (
          <button
            type="button"
            class="button quiet"
            aria-label={words('acting.endOf', { what })}
            onClick={() => {
              isEnding.value = true
            }}
          >
            {words('acting.end')}
          </button>
        ))}
    </>
  )
}
