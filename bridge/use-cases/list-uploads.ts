import type { Ports } from '#bridge/ports/ports.ts'
import { maySee } from '#shared/domain/may-see.ts'
import { uploadCard } from '#shared/domain/upload-card.ts'
import type { Actor } from '#shared/schema/account.ts'
import type { UploadCard } from '#shared/schema/board.ts'

/** Every run that this person may see, oldest first. */
export async function listUploads(ports: Ports, actor: Actor): Promise<UploadCard[]> {
  const now = ports.clock.now()
  const runs = await ports.store.all('upload')
  return runs.filter((run) => maySee(actor, 'upload', run)).map((run) => uploadCard(run, now))
}
