import type { Actor } from '#shared/schema/account.ts'

/** A command on its way to a decision: who asks for what, and when. */
export interface Attempt<Command> {
  readonly command: Command
  readonly actor: Actor
  readonly now: Date
  /** Who made the act with a pen, where the command records it from a sheet; `today` is the office's date. */
  readonly penman?: { readonly account: Actor; readonly today: string } | undefined
}

/** What every event carries of the attempt that made it. */
export function stamp({ command, actor, now }: Attempt<{ readonly commandId: string }>) {
  return { at: textOf(now), actorId: actor.id, commandId: command.commandId }
}

let last = { ms: Number.NaN, text: '' }

/** All events of a command, and what is written in them, are of one instant: its text is made once. */
function textOf(now: Date): string {
  const ms = now.getTime()
  if (ms !== last.ms) last = { ms, text: now.toISOString() }
  return last.text
}
