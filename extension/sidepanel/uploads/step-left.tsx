import { usePanel, usePanelBoard } from '../panel-context.ts'

/** The berkas of a reported run, as long as its upload step waits to be finished by whose step it is. */
export function StepLeft({ caseId }: { caseId: string }) {
  const { model, words } = usePanel()
  const { cases } = usePanelBoard()
  const card = cases.value.get(caseId)?.value
  const { current, number } = card ?? {}
  if (current?.kind !== 'upload' || number === undefined) return null
  const names = current.pelaksana.join(' / ') || words('case.waitsForPetugas')
  return (
    <>
      <p class="note">{words('uploads.stepLeft', { number, step: current.kegiatan, names })}</p>
      <button type="button" class="button" onClick={() => model.openCase(caseId)}>
        {words('uploads.openCase', { number })}
      </button>
    </>
  )
}
