/** What a form brought: a field that was ticked several times has several values. */
export type PhoneForm = Readonly<Record<string, string | readonly string[] | undefined>>

/** The one value of a field without blanks around it; undefined where it is empty, or came more than once. */
export function textOf(form: PhoneForm, name: string): string | undefined {
  const value = form[name]
  const text = typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : ''
  return text === '' ? undefined : text
}

/** All values of a field that are not empty. */
export function textsOf(form: PhoneForm, name: string): string[] {
  const value = form[name] ?? []
  const all = typeof value === 'string' ? [value] : value
  return all.map((each) => each.trim()).filter((each) => each !== '')
}

/** Leaves out what is undefined, as commands want it. */
export function present<T extends Record<string, unknown>>(
  fields: T,
): { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
} {
  const filled = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(filled) as ReturnType<typeof present<T>>
}
