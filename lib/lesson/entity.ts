import { z } from 'zod'

/** Who stands where: server left, app right, the protocols on the line between. */
export const entities = ['client', 'server', 'wsgi', 'asgi', 'middleware', 'app'] as const
export const entitySchema = z.enum(entities)
export type EntityName = z.infer<typeof entitySchema>
