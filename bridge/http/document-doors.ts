import { TRPCError } from '@trpc/server'
import type { Request, RequestHandler, Response } from 'express'
import * as z from 'zod/mini'
import { translateError } from '#bridge/api/translate-error.ts'
import type { Ports } from '#bridge/ports/ports.ts'
import type { DocumentAbout } from '#bridge/use-cases/documents/document-host.ts'
import { keepDocument } from '#bridge/use-cases/documents/keep-document.ts'
import { readDocument } from '#bridge/use-cases/documents/read-document.ts'
import { DomainError } from '#shared/errors.ts'
import { mostAttachmentBytes } from '#shared/papers/kop.ts'
import type { Actor } from '#shared/schema/account.ts'
import { DocumentHash, KeptKind } from '#shared/schema/document.ts'
import { readBody } from './read-body.ts'
import { discardBody } from './refuse.ts'
import { signInRequest } from './sign-in.ts'

/** Each holds its document in memory until it is on the disk. */
const MOST_AT_ONCE = 4

/** `?case=ID`, `?letter=ID` or `?upload=ID`, one of them. */
const About = z.union([
  z.strictObject({ case: z.uuid() }),
  z.strictObject({ letter: z.uuid() }),
  z.strictObject({ upload: z.uuid() }),
])

const mediaTypes: Readonly<Record<KeptKind, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
}

export interface DocumentDoorParts {
  readonly ports: Ports
  /** Writes an error that nobody expected to the log. */
  readonly report: (error: Error) => string
}

/**
 * `POST /documents?case=ID` keeps the body, a PDF, JPG or PNG, and answers with its hash; `GET /documents/HASH?case=ID`
 * gives one that this berkas names. `?letter=ID` does the same for a letter, `?upload=ID` for a run, which takes
 * workbooks as well. All for those who may see it.
 */
export function createDocumentDoors({ ports, report }: DocumentDoorParts): {
  keep: RequestHandler
  send: RequestHandler
} {
  let underway = 0
  const door = (answer: (actor: Actor, req: Request, res: Response) => Promise<void>): RequestHandler => {
    return async (req, res) => {
      res.setHeader('Cache-Control', 'no-store')
      try {
        const signedIn = await signInRequest(ports, req)
        if (!signedIn) throw new DomainError('not-signed-in')
        await answer(signedIn.actor, req, res)
      } catch (error) {
        refuseWith(res, error, report)
        discardBody(req)
      }
    }
  }
  return {
    keep: door(async (actor, req, res) => {
      const about = aboutOf(req)
      if (underway >= MOST_AT_ONCE) throw new DomainError('document-too-many-at-once')
      underway += 1
      try {
        const bytes = await readBody(req, mostAttachmentBytes(ports.catalogue.office().office))
        const type = String(req.headers['content-type']).toLowerCase()
        const declared = KeptKind.options.find((kind) => mediaTypes[kind] === type) ?? 'pdf'
        res.json(await keepDocument(ports, actor, { about, declared, bytes }))
      } finally {
        underway -= 1
      }
    }),
    send: door(async (actor, req, res) => {
      const about = aboutOf(req)
      const hash = parse(DocumentHash, req.params.hash)
      const { kind, bytes } = await readDocument(ports, actor, { about, hash })
      res.setHeader('Content-Type', mediaTypes[kind])
      // Nothing in it is ever run, and its name is ours: whoever sent it named it otherwise.
      res.setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
      res.setHeader('Content-Disposition', `attachment; filename="lampiran-${hash.slice(0, 12)}.${kind}"`)
      res.end(bytes)
    }),
  }
}

function aboutOf(req: Request): DocumentAbout {
  const about = parse(About, req.query)
  if ('upload' in about) return { uploadId: about.upload }
  return 'case' in about ? { caseId: about.case } : { letterId: about.letter }
}

function parse<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const read = z.safeParse(schema, value)
  if (read.success) return read.data
  throw new DomainError('input-invalid', { field: String(read.error.issues[0]?.path[0] ?? 'permintaan') })
}

function refuseWith(res: Response, thrown: unknown, report: (error: Error) => string): void {
  if (res.headersSent || res.closed) return void res.destroy()
  const cause = thrown instanceof Error ? thrown : new Error('thrown value')
  const { message, data } = translateError(new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause }), report)
  res.status(data.httpStatus).json({ error: data.domain ?? { message } })
}
