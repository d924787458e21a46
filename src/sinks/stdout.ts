import type { Rendering } from '../reporters/define.js';
import { errorMessage } from '../kernel/errors.js';
import type { Delivery } from './delivery.js';

/** The part of a writable stream that is used. */
export interface TextStream {
  write(text: string, done: (failure?: Error | null) => void): unknown;
  once(event: 'error', listener: (failure: Error) => void): unknown;
  off(event: 'error', listener: (failure: Error) => void): unknown;
}

/** Resolves when the stream has taken everything, so that nothing is cut when the process ends. A closed pipe (`| head`) is `refused`. */
export async function deliverToStream(stream: TextStream, { body }: Rendering): Promise<Delivery> {
  if (body === '') return { outcome: 'skipped', reason: 'nothing to print' };
  return await new Promise<Delivery>((resolve) => {
    const refuse = (failure: Error): void =>
      resolve({ outcome: 'refused', reason: `cannot print: ${errorMessage(failure)}` });
    stream.once('error', refuse);
    stream.write(body, (failure) => {
      if (failure instanceof Error) {
        refuse(failure);
        return;
      }
      stream.off('error', refuse);
      resolve({ outcome: 'created', reason: 'printed' });
    });
  });
}
