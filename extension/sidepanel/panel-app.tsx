import { CloudOff, Unplug } from 'lucide'
import type { ComponentType } from 'preact'
import { Icon } from '../ui/icon.tsx'
import { BoardView } from './board-view.tsx'
import { CasePage } from './case-page.tsx'
import { InboxView } from './inbox-view.tsx'
import { onDemand } from './on-demand.tsx'
import { PairingScreen } from './pairing-screen.tsx'
import { PanelContext, usePanel } from './panel-context.ts'
import { PanelHeader } from './panel-header.tsx'
import type { PanelModel } from './panel-model.ts'
import type { PanelTab } from './panel-place.ts'
import { PanelTabs } from './panel-tabs.tsx'
import { panelWords } from './panel-words.ts'

const VIEWS: Record<PanelTab, ComponentType> = {
  inbox: InboxView,
  board: BoardView,
  open: onDemand(async () => (await import('./open-case-view.tsx')).OpenCaseView),
  letters: onDemand(async () => (await import('./letters-view.tsx')).LettersView),
  pengaduan: onDemand(async () => (await import('./pengaduan-view.tsx')).PengaduanView),
  uploads: onDemand(async () => (await import('./uploads-view.tsx')).UploadsView),
  office: onDemand(async () => (await import('./office/office-view.tsx')).OfficeView),
}

export function PanelApp({ model }: { model: PanelModel }) {
  const language = model.language.value
  if (!model.isReady.value) return null
  return (
    <PanelContext.Provider value={{ model, words: panelWords(model.text.value), language }}>
      {model.pairing.value && model.link.value.state !== 'signed-out' ? <Office /> : <PairingScreen />}
    </PanelContext.Provider>
  )
}

function Office() {
  const { model, words } = usePanel()
  const caseId = model.openCaseId.value
  const tab = model.tab.value
  const View = VIEWS[tab]
  return (
    <>
      <PanelHeader />
      {model.board.value && <PanelTabs />}
      <main>
        {!caseId && tab !== 'open' && !model.openLetterId.value && (
          <h1 class="visually-hidden">{words(`tab.${tab}`)}</h1>
        )}
        {!model.board.value ? (
          <NoBoard />
        ) : caseId ? (
          <CasePage key={caseId} caseId={caseId} />
        ) : (
          <View key={model.visit.value} />
        )}
      </main>
    </>
  )
}

function NoBoard() {
  const { model, words } = usePanel()
  const isBroken = model.link.value.state === 'broken'
  return (
    <div class="blank" role="status">
      <Icon node={isBroken ? CloudOff : Unplug} size={32} />
      <p>{words(isBroken ? 'failedBoard' : 'loading')}</p>
    </div>
  )
}
