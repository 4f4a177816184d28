export function browserPath(): string | undefined
export function postgresFolder(): string | undefined
export function nginxPath(): string | undefined
export function ensureTools(): string[]
