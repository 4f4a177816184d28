import { z } from 'zod'
import { likes } from '../runtime/manners'

/** `content/servers/samples/differences.json`: the samples of the guides (`guide/phase#anchor`) that a real server serves otherwise than the lab in its manner, each with the reason. */
export const sampleDifferencesSchema = z.array(
  z.strictObject({
    sample: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+#[a-z0-9-]+$/, 'guide/phase#anchor'),
    like: z.enum(likes),
    reason: z.string().min(10).describe('Why, in a sentence.'),
  }),
)
export type SampleDifferences = z.infer<typeof sampleDifferencesSchema>
