import { useSignal } from '@preact/signals'
import { Crosshair } from 'lucide'
import { useEffect } from 'preact/hooks'
import type { Anchor } from '#shared/schema/anchor.ts'
import type { AnchorCard } from '#shared/schema/anchor-card.ts'
import { dayAndTime } from '#shared/words/time-words.ts'
import { ButtonPair } from '../../ui/button-pair.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Problem } from '../../ui/problem.tsx'
import { usePanel } from '../panel-context.ts'
import { failureSentence, useCommand } from '../use-command.ts'

/** Controls that are missed on their pages, and those that the office pointed out: to be mended, or taken back. */
export function AnchorList() {
  const { model, words } = usePanel()
  const cards = useSignal<readonly AnchorCard[] | undefined>(undefined)
  const problem = useSignal<string | undefined>(undefined)

  async function load(): Promise<void> {
    const answer = await model.call((client) => client.portals.anchors.query())
    if (answer.ok) cards.value = answer.value
    problem.value = answer.ok ? undefined : failureSentence(answer.failure, words)
  }
  useEffect(() => {
    void load()
  }, [model])
  return (
    <>
      <h2>{words('anchors.title')}</h2>
      <Problem text={problem.value} />
      {cards.value?.length === 0 && <p class="soft">{words('anchors.none')}</p>}
      <ul class="sheets">
        {cards.value?.map((card) => (
          <li key={`${card.portal}/${card.page}/${card.anchor}`} class="sheet">
            <MendedAnchor card={card} reload={load} />
          </li>
        ))}
      </ul>
    </>
  )
}

function MendedAnchor({ card, reload }: { card: AnchorCard; reload: () => Promise<void> }) {
  const { model, words, language } = usePanel()
  const { isBusy, problem, run } = useCommand()
  const isTakingBack = useSignal(false)
  const says = useSignal<string | undefined>(undefined)
  const { portal, page, anchor, mended, lost, pageTitle: title, portalTitle, hosts, path } = card
  const place = { portal, page, anchor }
  const called = mended?.points ?? card.packs
  const when = (at: string) => dayAndTime(at, new Date(model.now.value), language)

  async function mend(): Promise<void> {
    const start = await model.startPicking({ place, title, hosts, path })
    says.value = start === 'started' ? undefined : words(`picking.${start}`, { page: title })
  }
  async function takeBack(): Promise<void> {
    const command = { commandId: crypto.randomUUID(), ...place }
    if (await run((client) => client.portals.takeBackAnchor.mutate(command))) await reload()
  }
  return (
    <>
      <p>
        <strong>{called ? anchorWords(called) : words('anchors.unnamed')}</strong>{' '}
        {lost && <span class="badge warn-badge">{words('anchors.lost')}</span>}
        {mended && !lost && (
          <span class="badge soft-badge">
            {words(mended.isInForce ? 'anchors.inForce' : 'anchors.superseded')}
          </span>
        )}
      </p>
      <p class="soft">{words('anchors.where', { page: title, portal: portalTitle })}</p>
      {lost && <p class="hint">{words('anchors.lostBy', { name: lost.byName, at: when(lost.at) })}</p>}
      {mended && (
        <>
          <p class="hint">
            {words('anchors.mendedBy', { name: mended.byName, jabatan: mended.jabatan, at: when(mended.at) })}
          </p>
          <p class="hint">
            {mended.instead
              ? words('anchors.instead', { anchor: anchorWords(mended.instead) })
              : words('anchors.added')}
          </p>
          <p class="hint">{words('anchors.reason', { reason: mended.reason })}</p>
        </>
      )}
      <Problem text={problem.value ?? says.value} />
      {isTakingBack.value ? (
        <>
          <p>{words('anchors.takeBackConfirm')}</p>
          <ButtonPair
            cancel={words('cancel')}
            onCancel={() => {
              isTakingBack.value = false
            }}
            send={words('anchors.takeBack')}
            isDisabled={isBusy.value}
            onSend={() => void takeBack()}
          />
        </>
      ) : (
        <div class="row">
          <button type="button" class="button" onClick={() => void mend()}>
            <Icon node={Crosshair} />
            {words('picking.mend')}
          </button>
          {mended && (
            <button
              type="button"
              class="button quiet"
              onClick={() => {
                isTakingBack.value = true
              }}
            >
              {words('anchors.takeBack')}
            </button>
          )}
        </div>
      )}
    </>
  )
}

/** As a person reads it off the page; what kind of control it is goes without saying. */
function anchorWords({ name, section }: Anchor): string {
  return section === undefined ? `“${name}”` : `“${name}” – ${section}`
}
