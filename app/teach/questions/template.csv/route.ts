import { csvTemplate } from '@/lib/teaching/formats/csv-template'

export const dynamic = 'force-static'

/** The table to write questions in. */
export const GET = (): Response => new Response(csvTemplate(), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } })
