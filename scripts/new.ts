import { scaffoldPhase } from '@/lib/content/scaffold'

const [guide, slug] = process.argv.slice(2)
if (!guide || !slug) {
  console.error('Usage: npm run new -- GUIDE SLUG, for instance: npm run new -- wsgi-and-asgi caching')
  process.exit(2)
}
try {
  console.log(
    `Made ${scaffoldPhase('content', guide, slug, new Date().toISOString().slice(0, 10))}. See it with npm run dev, check it with npm run check.`,
  )
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
