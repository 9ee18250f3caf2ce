import { namedReceivers } from '#shared/domain/disposisi/receiver-options.ts'
import type { DisposisiContent } from '#shared/schema/disposisi-command.ts'
import { type PhoneForm, present, textOf, textsOf } from './phone-form.ts'

/** Receivers as a form names them, each once: an account, or `account@post`. */
export function receiversOf(form: PhoneForm): readonly string[] {
  return [...new Set([...textsOf(form, 'kepada'), ...textsOf(form, 'juga')])]
}

/** What is asked for: of the office's own instructions, and one in own words. */
export function instructionsOf(form: PhoneForm): readonly string[] {
  return [...textsOf(form, 'harap'), ...textsOf(form, 'harapLain')]
}

/** The lembar disposisi as a form fills it in; the schema of the procedure says whether it is whole. */
export function disposisiContentOf(form: PhoneForm): DisposisiContent {
  const receivers = namedReceivers(receiversOf(form))
  const coordinator = receivers.alsoTo ? textOf(form, 'koordinator') : undefined
  return {
    ...receivers,
    ...present({ coordinator, note: textOf(form, 'catatan'), dueOn: textOf(form, 'tenggat') }),
    instructions: [...instructionsOf(form)],
    // Words that the schema of the procedure does not know it refuses.
    urgency: (textOf(form, 'sifat') ?? 'biasa') as 'biasa',
    security: (textOf(form, 'keamanan') ?? 'biasa') as 'biasa',
  }
}
