import { useSignal } from '@preact/signals'
import { Crosshair, Layers, X } from 'lucide'
import { useEffect } from 'preact/hooks'
import { mayMendAnchors } from '#shared/domain/anchor/may-mend-anchors.ts'
import type { Portal } from '#shared/schema/portal.ts'
import { Icon } from '../ui/icon.tsx'
import { usePanel } from './panel-context.ts'

/** What goes wrong with the guide on the page that is open, and what helps. */
export function PageTroubleNote() {
  const { model, words } = usePanel()
  const { isCovered, lost } = model.trouble.now.value ?? {}
  const says = useSignal<string | undefined>(undefined)
  const me = model.board.value?.me
  useEffect(() => {
    says.value = undefined
  }, [lost])

  async function mend(): Promise<void> {
    if (!lost) return
    const answer = await model.call((client) => client.portals.list.query())
    const portal = answer.ok ? answer.value.find(({ id }) => id === lost.portal) : undefined
    const path = pathOf(portal, lost.page)
    const { title, ...place } = lost
    const start =
      portal && path ? await model.startPicking({ title, place, path, hosts: portal.hosts }) : 'no-page'
    says.value = start === 'started' ? undefined : words(`picking.${start}`, { page: title })
  }
  return (
    <>
      {isCovered && (
        <p class="note warn strip" role="status">
          <Icon node={Layers} />
          <span class="grow">{words('trouble.covered')}</span>
        </p>
      )}
      {lost && (
        <div class="note warn strip" role="status">
          <Icon node={Crosshair} />
          <span class="grow">{says.value ?? words('trouble.lost', { page: lost.title })}</span>
          {me && mayMendAnchors(me) && (
            <button type="button" class="button quiet" onClick={() => void mend()}>
              {words('picking.mend')}
            </button>
          )}
          <button
            type="button"
            class="icon-button"
            aria-label={words('dismiss')}
            onClick={() => void model.trouble.dismiss()}
          >
            <Icon node={X} />
          </button>
        </div>
      )}
    </>
  )
}

function pathOf(portal: Portal | undefined, pageId: string): string | undefined {
  return portal?.pages.find(({ id }) => id === pageId)?.path
}
