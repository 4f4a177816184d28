import { contentFolder } from '@/lib/authoring/content-folder'
import { scaffold } from '@/lib/content/scaffold'

/** npm run new -- GUIDE "Title": a new guide with its first phase; npm run new -- GUIDE SLUG: the next phase of a guide. */
const [guide, named] = process.argv.slice(2)
if (!guide || !named) {
  console.error('Usage: npm run new -- GUIDE "Title of a new guide", or npm run new -- GUIDE SLUG for the next phase of one.')
  console.error('For instance: npm run new -- git-from-the-inside "How Git stores your work"')
  process.exit(2)
}
try {
  const made = scaffold(contentFolder(), guide, named, new Date().toISOString().slice(0, 10))
  console.log(`Made ${made.join(' and ')}. See it with npm run dev, check it with npm run check -- ${guide}.`)
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
