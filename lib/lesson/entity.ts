import { z } from 'zod'
import { actorNames } from '../site/actors'

/** Who stands where: server left, app right, the protocols on the line between. */
export const entities = actorNames
export const entitySchema = z.enum(entities)
export type EntityName = z.infer<typeof entitySchema>

export const isEntity = (name: string): name is EntityName => (entities as readonly string[]).includes(name)
