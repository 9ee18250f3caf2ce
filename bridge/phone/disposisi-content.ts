import type { DisposisiContent } from '#shared/schema/disposisi-command.ts'
import { type PhoneForm, present, textOf, textsOf } from './phone-form.ts'

/** Receivers as a form names them: an account, or `account@post` where he is given it in the post of another. */
export function receiversOf(form: PhoneForm): readonly string[] {
  return [...new Set([...textsOf(form, 'kepada'), ...textsOf(form, 'juga')])]
}

/** What is asked for: of the office's own instructions, and one in own words. */
export function instructionsOf(form: PhoneForm): readonly string[] {
  return [...textsOf(form, 'harap'), ...textsOf(form, 'harapLain')]
}

/** The lembar disposisi as a form fills it in; the schema of the procedure says whether it is whole. */
export function disposisiContentOf(form: PhoneForm): DisposisiContent {
  const receivers = receiversOf(form).map((each) => each.split('@') as [string, string?])
  const [to = '', ...alsoTo] = [...new Set(receivers.map(([id]) => id))]
  const toPosts = Object.fromEntries(receivers.flatMap(([id, post]) => (post ? [[id, post]] : [])))
  const coordinator = alsoTo.length > 0 ? textOf(form, 'koordinator') : undefined
  return {
    to,
    ...(alsoTo.length > 0 && { alsoTo }),
    ...(Object.keys(toPosts).length > 0 && { toPosts }),
    ...present({ coordinator, note: textOf(form, 'catatan'), dueOn: textOf(form, 'tenggat') }),
    instructions: [...instructionsOf(form)],
    // Words that the schema of the procedure does not know it refuses.
    urgency: (textOf(form, 'sifat') ?? 'biasa') as 'biasa',
    security: (textOf(form, 'keamanan') ?? 'biasa') as 'biasa',
  }
}
