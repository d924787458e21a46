export function toolsRoot(): string;
export function toolFolder(name: string, version: string): string;
