import { ProblemError } from '../kernel/errors.js';

/** A manifest, values file or template: helm refuses files of a chart above 5 MiB too. */
const textBytes = 5 * 1024 * 1024;

/**
 * A packed chart. helm's bound for everything in one, unpacked, is 100 MiB
 * (`MaxDecompressedChartSize`, https://github.com/helm/helm/blob/main/pkg/chart/loader/archive/archive.go).
 */
const chartArchiveBytes = 100 * 1024 * 1024;

/** Throws RG606 when a file is larger than is ever read. */
export function refuseOversizeFile(path: string, size: number): void {
  const limit = /\.(?:tgz|tar\.gz)$/i.test(path) ? chartArchiveBytes : textBytes;
  if (size <= limit) return;
  throw new ProblemError({
    id: 'RG606',
    message: `${path} has ${size} bytes; up to ${limit} are accepted`,
    place: { file: path },
    next: 'Split the file, or keep it out of what is rendered.',
  });
}

export function notRegular(path: string): ProblemError {
  return new ProblemError({
    id: 'RG604',
    message: `${path} is neither a regular file nor a folder; nothing else is read`,
    place: { file: path },
    next: 'Remove it from the repository.',
  });
}
