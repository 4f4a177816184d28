import { z } from 'zod'

/** The keys a schema knows at `path`; none where there is no object. */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const inner = unwrapped(schema)
  const [step, ...rest] = path
  if (step === undefined) return inner instanceof z.ZodObject ? Object.keys(inner.shape) : []
  if (inner instanceof z.ZodUnion) return inner.options.flatMap((option) => knownKeys(option as z.ZodType, path))
  if (inner instanceof z.ZodArray) return knownKeys(inner.element as z.ZodType, rest)
  if (inner instanceof z.ZodRecord) return knownKeys(inner.valueType as z.ZodType, rest)
  if (inner instanceof z.ZodObject) {
    const next = inner.shape[String(step)] as z.ZodType | undefined
    return next ? knownKeys(next, rest) : []
  }
  return []
}

function unwrapped(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? unwrapped(schema.unwrap() as z.ZodType) : schema
}
