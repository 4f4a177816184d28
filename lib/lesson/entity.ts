import { z } from 'zod'

/** Who stands where: server left, app right, the protocols on the line between. */
export const entities = ['client', 'server', 'wsgi', 'asgi', 'middleware', 'app'] as const
export const entitySchema = z.enum(entities)
export type EntityName = z.infer<typeof entitySchema>

export const isEntity = (name: string): name is EntityName => (entities as readonly string[]).includes(name)
