import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** Why a request is not accepted: a status, a code for programs and a sentence for people. */
export class ApiError extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly code: string,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message)
  }
}
