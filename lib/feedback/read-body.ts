import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import type { z } from 'zod'
import { ApiError } from './api-error'

/** The body of a request, held against its schema. Throws a Refusal that names the field and the remedy. */
export async function readBody<Schema extends z.ZodType>(context: Context, schema: Schema, code: string): Promise<z.infer<Schema>> {
  const text = await context.req.text()
  const parsed = schema.safeParse(isForm(context) ? fromForm(text) : fromJson(context, text))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const place = issue?.path.join('.') || 'The body'
  throw new ApiError(400, code, `${place}: ${issue?.message ?? 'not as expected'}.`)
}

/** Whether a browser without a script sent this, so that a person reads the answer. */
export const isForm = (context: Context): boolean => mediaType(context) === 'application/x-www-form-urlencoded'

const mediaType = (context: Context): string => (context.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

function fromJson(context: Context, text: string): unknown {
  if (mediaType(context) !== 'application/json')
    throw new ApiError(415, 'UNSUPPORTED_TYPE', 'Send application/json, or a form as application/x-www-form-urlencoded.')
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiError(400, 'INVALID_JSON', 'The body is no JSON.')
  }
}

const answers: Record<string, boolean> = { yes: true, no: false, true: true, false: false }

/** A form has texts only, and a page that is the same for everyone can give it no id. */
function fromForm(text: string): unknown {
  const { helpful = '', ...fields } = Object.fromEntries(new URLSearchParams(text))
  return { id: randomUUID(), ...fields, helpful: answers[helpful] ?? helpful }
}
