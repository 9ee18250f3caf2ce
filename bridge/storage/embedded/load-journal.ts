import { EventIndex } from './event-index.ts'
import type { JournalBody, PlainBody } from './journal-body.ts'
import { RecordLayer } from './record-layer.ts'
import { type Replay, type ReplayOptions, replayJournal } from './replay-journal.ts'

export interface LoadedJournal extends Replay {
  readonly records: RecordLayer
  readonly index: EventIndex
}

/** The records and events that the journal tells of. Changes nothing. */
export async function loadJournal<Body extends JournalBody | PlainBody>(
  file: string,
  options: Omit<ReplayOptions<Body>, 'onTransaction'>,
): Promise<LoadedJournal> {
  const records = new RecordLayer()
  const index = new EventIndex()
  const onTransaction = (body: Body, length: number): void => {
    const { commandId, events, subjects } = body
    if (index.lineOfCommand(commandId)) throw new Error(`command ${commandId} twice`)
    for (const event of events) {
      if (event.commandId !== commandId)
        throw new Error(`event of command ${event.commandId} under ${commandId}`)
      records.apply(event)
    }
    for (const subject of subjects) records.putSubject(subject)
    index.add(body, length)
  }
  const replay = await replayJournal(file, { ...options, onTransaction })
  return { ...replay, records, index }
}
