import { randomUUID } from 'node:crypto'
import type { TRPCClient } from '@trpc/client'
import type { AppRouter } from '#bridge/api/router.ts'

/** Looks at the sample of a planned run and lets it go, as somebody who did not plan it. */
export async function releaseAsSecond(
  bridge: TRPCClient<AppRouter>,
  runId: string,
  more: { readonly slot?: string } = {},
): Promise<void> {
  const sample = await bridge.uploads.sample.query({ runId })
  const seen = sample.map(({ id }) => id)
  await bridge.uploads.release.mutate({ commandId: randomUUID(), runId, seen, ...more })
}
