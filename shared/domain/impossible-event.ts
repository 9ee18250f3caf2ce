import type { NewEvent } from '#shared/schema/event.ts'

/** An event that does not fit the record it names: the log is damaged or code and log are of two versions. */
export class ImpossibleEvent extends Error {
  constructor(event: NewEvent) {
    super(`event ${event.type} of command ${event.commandId} does not fit its record`)
    this.name = 'ImpossibleEvent'
  }
}
