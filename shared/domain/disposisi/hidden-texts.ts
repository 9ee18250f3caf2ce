import type { Actor } from '#shared/schema/account.ts'
import type { Disposisi } from '#shared/schema/disposisi.ts'
import { isSecret } from './is-secret.ts'

/**
 * Subject ids of notes and reports that are not for somebody who may see the berkas: those of a disposisi that is
 * rahasia are for its giver, its receivers and the head of TU, who is TU and supervisor in one. Without a reader, as
 * in news that is written once for many, they are for nobody.
 */
export function hiddenTexts(tree: readonly Disposisi[], reader?: Pick<Actor, 'id' | 'roles'>): Set<string> {
  if (reader?.roles.includes('tu') && reader.roles.includes('supervisor')) return new Set()
  const isFor = ({ security, from, to, withdrawnAt }: Disposisi) =>
    !isSecret(security) ||
    (reader !== undefined && (from === reader.id || (to === reader.id && withdrawnAt === undefined)))
  // Receivers of one sheet share its note: whoever may read one of its branches reads it.
  const readable = new Set(tree.filter(isFor).flatMap(textsOf))
  return new Set(tree.flatMap(textsOf).filter((id) => !readable.has(id)))
}

function textsOf({ noteId, reportId }: Disposisi): string[] {
  return [noteId, reportId].filter((id) => id !== undefined)
}
