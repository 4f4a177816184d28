export function run(script: string, args?: string[], env?: Record<string, string>): Promise<number>
export function runNode(args: string[], env?: Record<string, string>): Promise<number>
export function runProgram(command: string, args: string[], options?: object): Promise<number>
