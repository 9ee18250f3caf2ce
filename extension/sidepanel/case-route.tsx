import type { CaseCard } from '#shared/schema/board.ts'
import { routeEn } from '#shared/text/route-en.ts'
import { routeId } from '#shared/text/route-id.ts'
import { usePanel } from './panel-context.ts'

/** To which posts the step has come, why it went up, what to look at before acting, and what is to be mended. */
export function CaseRoute({ card: { route, repair } }: { card: CaseCard }) {
  const { language, words } = usePanel()
  const sentences = language === 'en' ? routeEn : routeId
  const notes = [route?.raised, route?.warning].flatMap((code) => (code ? [sentences[code]] : []))
  return (
    <>
      {route?.posts.map(({ id, title, fillers }) => (
        <p key={id} class="soft small-text">
          {title}
          {fillers.length > 0 && ': '}
          {fillers
            .map(({ name, jabatan }) =>
              jabatan === title ? name : `${name}, ${jabatan.replaceAll('\n', ' ')}`,
            )
            .join('; ')}
        </p>
      ))}
      {notes.map((note) => (
        <p key={note} class="note warn">
          {note}
        </p>
      ))}
      {repair && (
        <p class="note warn">{words('case.repair', { name: repair.byName, reason: repair.text })}</p>
      )}
    </>
  )
}
