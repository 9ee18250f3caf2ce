import type { Actor } from '#shared/schema/account.ts'

/** A command on its way to a decision: who asks for what, and when. */
export interface Attempt<Command> {
  readonly command: Command
  readonly actor: Actor
  readonly now: Date
}

/** What every event carries of the attempt that made it. */
export function stamp({ command, actor, now }: Attempt<{ readonly commandId: string }>) {
  return { at: now.toISOString(), actorId: actor.id, commandId: command.commandId }
}
