import type { Request, Response } from 'express'
import * as z from 'zod/mini'
import type { Ports } from '#bridge/ports/ports.ts'
import { readDocument } from '#bridge/use-cases/documents/read-document.ts'
import { DomainError } from '#shared/errors.ts'
import type { Actor } from '#shared/schema/account.ts'
import { DocumentHash } from '#shared/schema/document.ts'

/** Of a berkas or a letter; those of an upload are looked at in the panel. */
const Wanted = z.strictObject({ host: z.enum(['berkas', 'surat']), id: z.uuid(), hash: DocumentHash })

const shown: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
}

/** A document that a berkas or a letter names, for who may see it: pictures are shown, a PDF goes to the phone's reader. */
export async function sendDocument(
  { ports, actor }: { readonly ports: Ports; readonly actor: Actor },
  req: Request,
  res: Response,
): Promise<void> {
  const wanted = z.safeParse(Wanted, req.params)
  if (!wanted.success) throw new DomainError('document-not-found')
  const { host, id, hash } = wanted.data
  const about = host === 'berkas' ? { caseId: id } : { letterId: id }
  const { kind, bytes } = await readDocument(ports, actor, { about, hash })
  const type = shown[kind]
  if (type === undefined) throw new DomainError('document-not-found')
  res.setHeader('Content-Type', type)
  // Nothing in it is ever run, and its name is ours: whoever sent it named it otherwise.
  res.setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
  const how = kind === 'pdf' ? 'attachment' : 'inline'
  res.setHeader('Content-Disposition', `${how}; filename="lampiran-${hash.slice(0, 12)}.${kind}"`)
  res.end(bytes)
}
